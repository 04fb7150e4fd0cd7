// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QByteArray>

namespace throughline {

/// The offset of the first byte that isn't part of well-formed UTF-8 (Unicode 16, table 3-7), or -1.
qsizetype firstInvalidUtf8(QByteArrayView bytes);

/// Leaves out of \a range, which holds \a old, and of \a text what both begin and end with; between characters only.
void trimCommon(TextRange &range, QByteArray &text, const QByteArray &old);

} // namespace throughline
