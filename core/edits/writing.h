// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "core/syntax/escaped.h"
#include "core/text/lineends.h"

namespace throughline {

// How edits write Markdown: what text must look like so that it reads back as meant, and in whose style it is written.

/// `[Title](#id)` for an element.
QByteArray linkTo(const Strategy &strategy, int element);
/// `#id` as a link's destination, percent-encoded where \a before, the destination that it replaces, was.
QByteArray destinationOf(QByteArrayView id, QByteArrayView before = {});

/// An element with what an edit of it needs at hand; ranges of its body become the document's through at().
class Place {
public:
    Place(const Snapshot &snapshot, int element);

    const Snapshot &snapshot;
    const Element &element;
    const ElementBody &body;
    const Section &section;
    qsizetype start; ///< of the section in the document

    TextRange at(TextRange range) const { return range.shifted(start); }
    /// The line end that the section uses, or else the document.
    QByteArray lineEnd() const;
    /// \a range, which is relative, made to begin at its first line's start and to end behind its last line's end.
    TextRange wholeLines(TextRange range) const;
    /// Where the text that is the element's own ends: before its first deeper heading, blank lines left out. Relative.
    qsizetype ownEnd() const;
    bool isBlankBefore(qsizetype offset) const;
    bool isBlankAfter(qsizetype offset) const;
};

/// \a text as a block of its own, blank lines around it, at \a offset, which is relative and where a line starts or the section
/// ends.
TextEdit insertedBlock(const Place &place, qsizetype offset, const QByteArray &text);

/// \a replacements in order, those that overlap made one.
std::vector<Replacement> merged(std::vector<Replacement> replacements);

/// The line end that \a bytes use first; empty where they have none.
QByteArray lineEndIn(QByteArrayView bytes);
QByteArray documentLineEnd(const Snapshot &snapshot);
bool endsWithBlankLine(QByteArrayView bytes);

} // namespace throughline
