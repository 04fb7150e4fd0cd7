// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/letters.h"
#include "core/text/textrange.h"

#include <QByteArrayView>

namespace throughline {

/// \a range without the white space at both ends.
constexpr TextRange trimmed(QByteArrayView text, TextRange range)
{
    while (range.start < range.end && isWhite(text[range.start]))
        ++range.start;
    while (range.end > range.start && isWhite(text[range.end - 1]))
        --range.end;
    return range;
}

} // namespace throughline
