// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/syntax/block.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace throughline {

/// A heading at the top level of the document.
struct Heading {
    int level = 1;
    bool isSetext = false;
    TextRange range; ///< its lines, markers and underline included, the last line end left out
    TextRange text; ///< its words as written, marks included; for a setext heading of several lines all of them
    QByteArray title; ///< plain text in UTF-8: marks dropped, entities and escapes resolved, lines joined by a space
    QByteArray slug; ///< what GitHub makes of the title, without the suffix of a repeat
};

/// A link or an image in the section's text, its parts as ranges so that an edit can rewrite one of them.
struct Link {
    enum class Form : quint8 { Inline, Reference };

    Form form = Form::Inline;
    bool isImage = false;
    TextRange range; ///< from the opening bracket (or !) to the closing one
    TextRange text; ///< between the brackets, as written
    TextRange destination; ///< as written, angle brackets left out; empty for a reference
    TextRange title; ///< between the quotes; empty where there is none
    QByteArray label; ///< reference: the definition's label, normalised as CommonMark says
    /// The heading that an inline link names: "#" dropped, percent signs, escapes and entities decoded. Empty where the link leads
    /// out of the document or is a reference (see Syntax::targetOf).
    QByteArray target;
};

/// `[label]: destination "title"`
struct LinkDefinition {
    QByteArray label; ///< normalised
    TextRange range; ///< the whole definition, without its last line end
    TextRange destination;
    TextRange title;
    QByteArray target; ///< as Link::target
};

/// A stretch of the document from one heading of levels one to four to the next: the unit that is read again when it changes.
/// Immutable, shared between snapshots; every range counts from the section's first byte.
///
/// A section begins at its heading, or at a pinning anchor (`<a id="…"></a>` alone on a line) above it. What stands before the
/// first heading, front matter included, is a section without a heading of its own.
struct Section {
    QByteArray text;
    std::vector<Block> blocks;
    /// The lines of text of paragraphs and headings, without their containers' markers and indentation and without line ends.
    std::vector<TextRange> lines;
    /// In the order of the text. Where hasHeading, the first one is the section's own; the others are deeper ones inside it.
    std::vector<Heading> headings;
    std::vector<Link> links; ///< in the order of the text, those of nested blocks included
    std::vector<LinkDefinition> definitions;
    QByteArray anchor; ///< the id that the author pinned; empty as a rule
    TextRange anchorRange; ///< its value between the quotes
    TextRange frontMatter; ///< between the two `---` lines; only in the first section
    int lineEnds = 0; ///< how many there are in the text
    bool hasHeading = false;
    bool hasAngleAtLineStart = false; ///< false: none of the lines begins with `<`

    /// 1 to 4, or 0 for the text before the first heading.
    int level() const { return hasHeading ? headings.front().level : 0; }
    QByteArrayView view(TextRange range) const { return QByteArrayView(text).sliced(range.start, range.size()); }
    QString string(TextRange range) const { return QString::fromUtf8(view(range)); }
};

using SectionPtr = std::shared_ptr<const Section>;

} // namespace throughline
