// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFileDevice>

namespace throughline {

/// Writes \a bytes to \a file, which is open and empty, has the disk keep them, and reads them back; \a path is for messages.
Result<void> writeDurably(QFileDevice &file, const QByteArray &bytes, const QString &path);

/// Makes the name of the file at \a path outlast a power cut.
Result<void> syncFolder(const QString &path);

} // namespace throughline
