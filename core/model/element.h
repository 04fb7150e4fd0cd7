// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kinds.h"
#include "core/syntax/section.h"

#include <QVarLengthArray>

#include <optional>
#include <vector>

namespace throughline {

/// One `Key: value` of an element. A nested list under a key gives one Field for each of its items, all with the key's ranges.
struct Field {
    FieldKey key = FieldKey::Unknown;
    bool isNested = false;
    bool isReadable = true; ///< as its type says
    bool needsCalendar = false; ///< a period or date of which only the document's calendar tells whether it is readable
    TextRange item; ///< the list item's lines, marker included, last line end left out
    TextRange name; ///< the key as written
    TextRange value; ///< trimmed; empty where nothing follows the colon
    int firstLink = 0; ///< index into Section::links
    int linkCount = 0;
    TextRange reason; ///< what follows the last link, its leading comma or dash left out
};

/// Where blocks stand: as a rule one, so that few elements need room of their own for more.
using BlockRanges = QVarLengthArray<TextRange, 2>;

/// What one section says as an element of a given kind: immutable, shared between snapshots, every range relative to its section.
struct ElementBody {
    SectionPtr section;
    ElementKind kind = ElementKind::Other;
    std::vector<Field> fields;
    BlockRanges fieldLists; ///< the bullet lists that hold the fields
    int picture = -1; ///< frame: index into Section::links of the image that stands alone in a paragraph
    TextRange caption; ///< frame: the first paragraph
    /// Paragraphs, lists and other blocks that are prose (for a frame: the narration), in order; notes and pictures left out.
    BlockRanges prose;
    BlockRanges notes; ///< frame: block quotes, markers included

    const Heading &heading() const { return section->headings.front(); }
    QString title() const { return QString::fromUtf8(heading().title); }
    QString value(const Field &field) const { return section->string(field.value); }
    /// The first field with \a key, or null.
    const Field *field(FieldKey key) const;
    /// What that one says; empty where there is none.
    QString valueOf(FieldKey key) const;
    /// The prose as written, blocks joined by blank lines.
    QString proseText() const;
    QString captionText() const;
    /// The notes without their markers.
    QString notesText() const;
};

/// Reads \a section, which has a heading, as an element of \a kind.
ElementBody lowerElement(SectionPtr section, ElementKind kind);

} // namespace throughline
