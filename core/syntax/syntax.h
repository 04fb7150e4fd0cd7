// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/syntax/section.h"
#include "core/text/sourcetext.h"
#include "core/text/textedit.h"

namespace throughline {

/// The sections of a text, one for each of its pieces and in the same order.
class Syntax {
public:
    /// What an edit did to the sections: those in [first, first + removed) of the old syntax became [first, first + added) of the
    /// new.
    struct Change {
        int first = 0;
        int removed = 0;
        int added = 0;
    };

    Syntax() = default;

    static Syntax read(const SourceText &text);
    /// Reads again only what \a edit touched. The result equals read() of the edited text.
    Syntax edited(const TextEdit &edit, Change *change = nullptr) const;

    /// The text with one piece for each section.
    const SourceText &text() const { return m_text; }
    const std::vector<SectionPtr> &sections() const { return m_sections; }
    int sectionAt(qsizetype offset) const { return m_text.pieceAt(offset); }
    qsizetype start(int section) const { return m_text.pieces()[static_cast<std::size_t>(section)].start; }
    TextRange absolute(int section, TextRange range) const { return range.shifted(start(section)); }

private:
    Syntax rereadFrom(int first, const TextEdit &edit, Change *change) const;

    SourceText m_text;
    std::vector<SectionPtr> m_sections;
};

} // namespace throughline
