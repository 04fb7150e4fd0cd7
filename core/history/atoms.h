// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/threefold.h"
#include "core/model/element.h"

namespace throughline {

/// What a merge takes of a section as one: its heading, a field, a line of the front matter, an item of a list, any other block.
struct Atom {
    enum class Kind : quint8 { Heading, Field, FrontMatter, ListItem, Block };

    Kind kind = Kind::Block;
    BlockKind block = BlockKind::Paragraph;
    QByteArray key; ///< what it is found again by, whatever it says; empty for prose
    QByteArray target; ///< a field that links: where to
    FieldKey field = FieldKey::Unknown;
    QString name; ///< of a field or a key of the front matter, as written
    bool repeats = false; ///< more than one with its key makes sense
    TextRange range; ///< whole lines, the last line end left out

    bool isOfList() const { return kind == Kind::Field || kind == Kind::ListItem || kind == Kind::FrontMatter; }
};

/// A section cut into atoms; between them stand blank lines at most.
struct CutSection {
    SectionPtr section;
    std::vector<Atom> atoms;
    std::shared_ptr<const ElementBody> body; ///< null where it is no element

    QByteArray text(int atom) const { return section->view(atoms[static_cast<std::size_t>(atom)].range).toByteArray(); }
    /// Where what stands behind the last atom begins.
    qsizetype contentEnd() const { return atoms.empty() ? 0 : atoms.back().range.end; }
};

CutSection cutSection(const SectionPtr &section, std::shared_ptr<const ElementBody> body);

/// Which atoms of three sections are the same one. Sections may be empty.
ThreefoldList pairedAtoms(const OfEach<CutSection> &sections);

} // namespace throughline
