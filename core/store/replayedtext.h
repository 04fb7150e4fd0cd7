// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/sourcetext.h"
#include "core/text/textedit.h"

namespace throughline {

/// A text that thousands of edits are made of, one near the other: a gap buffer, in which an edit costs the way from the one
/// before.
class ReplayedText {
public:
    ReplayedText() = default;
    /// \a bytes are UTF-8.
    explicit ReplayedText(QByteArray bytes);

    /// False, and nothing is changed, where they don't ascend, lie outside the text, or would split a character.
    bool apply(const std::vector<Replacement> &replacements);
    SourceText text() const;

private:
    qsizetype size() const { return m_bytes.size() - (m_gapEnd - m_gapStart); }
    bool isBoundary(qsizetype offset) const;
    void moveGap(qsizetype offset);
    void replace(const Replacement &replacement);

    QByteArray m_bytes; ///< with the gap in it
    qsizetype m_gapStart = 0;
    qsizetype m_gapEnd = 0;
};

} // namespace throughline
