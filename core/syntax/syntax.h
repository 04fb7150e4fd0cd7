// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/splice.h"
#include "core/syntax/section.h"
#include "core/text/sourcetext.h"
#include "core/text/textedit.h"

#include <optional>

namespace throughline {

/// The sections of a text, one for each of its pieces and in the same order.
class Syntax {
public:
    Syntax() = default;

    static Syntax read(const SourceText &text);
    /// Reads again only what \a edit touched. The result equals read() of the edited text. \a splice is set to what became of the
    /// sections.
    Syntax edited(const TextEdit &edit, Splice *splice = nullptr) const;

    /// The text with one piece for each section.
    const SourceText &text() const { return m_text; }
    const SharedVector<SectionPtr> &sections() const { return m_sections; }
    int sectionAt(qsizetype offset) const { return m_text.pieceAt(offset); }
    qsizetype start(int section) const { return m_text.pieceStart(section); }
    TextRange absolute(int section, TextRange range) const { return range.shifted(start(section)); }

private:
    Syntax rereadFrom(int first, const TextEdit &edit, Splice *splice) const;
    std::optional<Syntax> rereadFarApart(const TextEdit &edit, Splice *splice) const;

    SourceText m_text;
    SharedVector<SectionPtr> m_sections;
};

} // namespace throughline
