// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QByteArrayView>

namespace throughline {

/// The lines of \a text that \a range touches, the line end behind them included.
inline TextRange wholeLines(QByteArrayView text, TextRange range)
{
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    while (range.start > 0 && !isEnd(text[range.start - 1]))
        --range.start;
    while (range.end < text.size() && !isEnd(text[range.end]))
        ++range.end;
    if (range.end < text.size())
        range.end += text.sliced(range.end).startsWith("\r\n") ? 2 : 1;
    return range;
}

} // namespace throughline
