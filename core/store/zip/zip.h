// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/zipdirectory.h"

#include <QDateTime>

namespace throughline {

/// A file in an archive, or a folder, which has no bytes and whose path ends with a slash.
struct ArchiveEntry {
    QString path;
    QByteArray bytes;
    bool isDeflated = true;
    quint32 permissions = 0100644; ///< as stat(2) has them
    QDateTime modified;

    bool isFolder() const { return path.endsWith(u'/'); }
};

// Packing is a library of its own, which only what draws links: loading it would take as long again as half of a check
// (docs/decisions/015-textpacks-open-in-the-workbench.md).

/// What the archive holds, in its order. Nothing where it isn't what its directory promised, to the byte.
std::optional<std::vector<ArchiveEntry>> unzipped(const QByteArray &archive, const std::vector<ZipPromise> &promises);
/// Nothing where it can't be packed.
std::optional<QByteArray> zipped(const std::vector<ArchiveEntry> &entries);

} // namespace throughline
