// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace throughline {

/// What an archive's directory says of one of its entries.
struct ZipPromise {
    QString path; ///< of a folder: ends with a slash
    qint64 size = 0;
    quint32 checksum = 0; ///< CRC-32
};

/// Reads the directory of a zip archive, before anything is unpacked. Fails with Refused where a path leads out of the folder that
/// the archive would be unpacked to, where something is a link, encrypted or there twice; with TooLarge where there is more than
/// anybody packs, in numbers or in bytes; with ReadFailed where it isn't whole. \a name is the archive's, for the message.
Result<std::vector<ZipPromise>> readZipDirectory(const QByteArray &archive, const QString &name);

} // namespace throughline
