// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QByteArrayView>

namespace throughline {

/// What ends the lines of a text.
enum class LineEnds : quint8 {
    Any, ///< LF, CRLF or CR
    LineFeeds, ///< LF alone: they are found in half of the time
};

/// Walks one line of a text from its start, counting columns as CommonMark does: a tab goes on to the next multiple of four, and
/// may be taken in part.
class LineCursor {
public:
    static constexpr int codeIndent = 4; ///< columns of indentation that make a line code

    LineCursor(QByteArrayView text, qsizetype lineStart, LineEnds ends = LineEnds::Any);

    qsizetype lineStart() const { return m_lineStart; }
    qsizetype lineEnd() const { return m_lineEnd; } ///< before the line end's bytes
    qsizetype nextLine() const { return m_nextLine; } ///< behind them
    bool hasEnd() const { return m_nextLine > m_lineEnd; } ///< false for a last line that the text's end cuts off
    qsizetype offset() const { return m_offset; }
    int column() const { return m_column; }

    /// First byte from here on that is neither space nor tab, or lineEnd().
    qsizetype firstNonSpace() const { return m_firstNonSpace; }
    /// Columns from here to firstNonSpace().
    int indent() const { return m_firstNonSpaceColumn - m_column; }
    bool isIndented() const { return indent() >= codeIndent; }
    bool isBlank() const { return m_firstNonSpace == m_lineEnd; }
    /// The byte at firstNonSpace(), or 0 on a blank line.
    char peek() const { return isBlank() ? '\0' : m_text[m_firstNonSpace]; }
    /// What is left of the line from firstNonSpace() on.
    QByteArrayView rest() const { return m_text.sliced(m_firstNonSpace, m_lineEnd - m_firstNonSpace); }

    void skipSpaces();
    void skipBytes(qsizetype count);
    /// Takes up to \a count columns of spaces and tabs.
    void skipColumns(int count);

private:
    void findNonSpace();

    QByteArrayView m_text;
    qsizetype m_lineStart;
    qsizetype m_lineEnd;
    qsizetype m_nextLine;
    qsizetype m_offset;
    int m_column = 0;
    qsizetype m_firstNonSpace = 0;
    int m_firstNonSpaceColumn = 0;
};

} // namespace throughline
