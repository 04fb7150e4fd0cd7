// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/sourcetext.h"

class QTextDocument;

namespace throughline {

/// Text as the editor shows it: line ends made line feeds, the few characters that a QTextDocument takes for a block's end
/// replaced, a byte order mark kept as the character that it is.
QString shownText(QByteArrayView bytes);

/// Between a document's bytes and the positions of the QTextDocument that shows them: line by line, because both have the same
/// lines, whatever their ends are.
class DocumentMapping {
public:
    DocumentMapping(const SourceText &text, const QTextDocument *shown)
        : m_text(text)
        , m_shown(shown)
    {
    }

    /// The position that shows \a offset.
    int position(qsizetype offset) const;
    /// The offset that \a position shows, which must lie before any difference between the two.
    qsizetype offset(int position) const;
    /// The offset of column \a column (UTF-16) of line \a line (from 0).
    qsizetype offset(int line, int column) const;
    /// Where \a count characters of the editor, line ends counted as one, end when they begin at \a offset.
    qsizetype advanced(qsizetype offset, int count) const;

private:
    const SourceText &m_text;
    const QTextDocument *m_shown;
};

} // namespace throughline
