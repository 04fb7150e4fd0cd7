// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QtTypes>

namespace throughline {

enum class BlockKind : quint8 {
    FrontMatter,
    Heading,
    Paragraph,
    Fence,
    IndentedCode,
    Html,
    ThematicBreak,
    Quote,
    List,
    ListItem,
    LinkDefinition,
};

/// A Markdown block, as CommonMark 0.31 finds them. A section keeps its blocks in the order of their first bytes, each container
/// before what it holds.
struct Block {
    BlockKind kind;
    quint8 level = 0; ///< heading: 1 to 6
    bool isSetext = false; ///< heading: underlined rather than begun with #
    bool isOrdered = false; ///< list and its items
    int parent = -1; ///< index of the container in the section, -1 at the top
    int firstLine = 0; ///< index into Section::lines of a leaf's first line of text
    int lineCount = 0; ///< how many lines of text; 0 for containers
    /// From the first byte of the block's first line (its marker's, inside a container) to the end of its last line, that line's
    /// end left out. Relative to the section's start.
    TextRange range;

    void endAt(qsizetype end) { range = range.until(end); }
};

} // namespace throughline
