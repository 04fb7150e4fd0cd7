// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/linecursor.h"

#include <algorithm>
#include <cstring>

namespace throughline {

namespace {

qsizetype lineEndFrom(QByteArrayView text, qsizetype from, LineEnds ends)
{
    const auto find = [text](char c, qsizetype start, qsizetype end) {
        const void *found = std::memchr(text.data() + start, c, static_cast<std::size_t>(end - start));
        return found ? static_cast<const char *>(found) - text.data() : end;
    };
    if (ends == LineEnds::LineFeeds)
        return find('\n', from, text.size());
    // In windows that grow: where lines end with CR alone, each would else be searched for a line feed up to the text's end.
    for (qsizetype window = 256;; window *= 4) {
        const qsizetype stop = std::min(from + window, text.size());
        const qsizetype lineFeed = find('\n', from, stop);
        const qsizetype end = find('\r', from, lineFeed);
        if (end < stop || stop == text.size())
            return end;
        from = stop;
    }
}

qsizetype behindLineEnd(QByteArrayView text, qsizetype at)
{
    if (at == text.size())
        return at;
    return text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? at + 2 : at + 1;
}

} // namespace

LineCursor::LineCursor(QByteArrayView text, qsizetype lineStart, LineEnds ends)
    : m_text(text)
    , m_lineStart(lineStart)
    , m_lineEnd(lineEndFrom(text, lineStart, ends))
    , m_nextLine(behindLineEnd(text, m_lineEnd))
    , m_offset(lineStart)
{
    findNonSpace();
}

void LineCursor::findNonSpace()
{
    m_firstNonSpace = m_offset;
    m_firstNonSpaceColumn = m_column;
    for (; m_firstNonSpace < m_lineEnd; ++m_firstNonSpace) {
        if (m_text[m_firstNonSpace] == ' ')
            ++m_firstNonSpaceColumn;
        else if (m_text[m_firstNonSpace] == '\t')
            m_firstNonSpaceColumn += codeIndent - m_firstNonSpaceColumn % codeIndent;
        else
            break;
    }
}

void LineCursor::skipSpaces()
{
    m_offset = m_firstNonSpace;
    m_column = m_firstNonSpaceColumn;
}

void LineCursor::skipBytes(qsizetype count)
{
    m_offset += count;
    m_column += static_cast<int>(count);
    findNonSpace();
}

void LineCursor::skipColumns(int count)
{
    const int wanted = m_column + count;
    while (m_column < wanted && m_offset < m_firstNonSpace) {
        const int width = m_text[m_offset] == '\t' ? codeIndent - m_column % codeIndent : 1;
        if (m_column + width > wanted) { // a part of a tab: the rest of it stays
            m_column = wanted;
            return;
        }
        m_column += width;
        ++m_offset;
    }
}

} // namespace throughline
