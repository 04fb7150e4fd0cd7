// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/syntax/section.h"

namespace throughline {

/// A piece of inline text in which no mark means anything.
struct Verbatim {
    enum class Kind : quint8 { None, Escape, Code, Html };

    Kind kind = Kind::None;
    qsizetype end = 0; ///< behind it; for None behind the bytes that can be nothing else than text
    TextRange content; ///< code: between the backticks
};

/// Finds the verbatim pieces of one text, from left to right. Remembers which ends can't come any more, so that a text without them
/// is still read once.
class VerbatimReader {
public:
    explicit VerbatimReader(QByteArrayView text)
        : m_text(text)
    {
    }

    /// What begins at \a at, which is a backslash, a backtick or a less-than sign.
    Verbatim at(qsizetype at);

private:
    Verbatim codeAt(qsizetype at);
    Verbatim htmlAt(qsizetype at);

    QByteArrayView m_text;
    std::vector<qsizetype> m_unclosedRuns;
    QByteArray m_unclosedHtml;
};

/// Appends the links and images of \a text to \a links in the order of their first bytes; ranges count from the start of \a text. A
/// reference is one by its shape: whether its definition exists is not asked.
void findLinks(QByteArrayView text, std::vector<Link> &links);

} // namespace throughline
