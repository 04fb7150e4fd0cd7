// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace throughline {

/// The offset of the first byte that isn't part of well-formed UTF-8 (Unicode 16, table 3-7), or -1.
qsizetype firstInvalidUtf8(QByteArrayView bytes);

} // namespace throughline
