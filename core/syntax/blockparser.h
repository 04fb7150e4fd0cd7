// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/syntax/leafstarts.h"
#include "core/syntax/linecursor.h"
#include "core/syntax/section.h"

namespace throughline {

/// Finds the blocks of one section, line by line: CommonMark's two phases of matching the open containers and opening new ones.
/// Source of the algorithm: the specification's appendix, "A parsing strategy".
class BlockParser {
public:
    /// Writes blocks, lines, their ends and definitions into \a section.
    explicit BlockParser(Section &section);

    /// Reads \a text from \a offset until a heading begins the next section, and returns where that is, or the text's end.
    qsizetype run(QByteArrayView text, qsizetype offset, LineEnds ends);

private:
    struct Open {
        int block = -1;
        BlockKind kind = BlockKind::Paragraph;
        int contentIndent = 0; ///< list item: columns that its further lines are indented by
        int fenceIndent = 0; ///< fence: columns that its lines may be indented by
        int htmlKind = 0;
        char sign = 0; ///< list: the marker's sign
        bool isItemEmpty = true; ///< list item: nothing in it yet
        FenceStart fence{};
    };

    void readLine(LineCursor &line);
    /// How many of the open blocks \a line continues.
    std::size_t continuedBlocks(LineCursor &line);
    bool continues(const Open &open, LineCursor &line);
    bool opensBlock(LineCursor &line, bool isLazyPossible);
    bool opensList(LineCursor &line);
    bool opensHtml(const LineCursor &line, bool isLazyPossible);
    bool opensSetext(const LineCursor &line);
    bool opensThematicBreak(const LineCursor &line);
    void addText(LineCursor &line);

    Open &push(BlockKind kind, const LineCursor &line, qsizetype start);
    void addHeading(const LineCursor &line, AtxStart start);
    void addLine(TextRange range);
    void closeDownTo(std::size_t count);
    void closeLast();
    void noteHeading(int block);
    /// The block that a section with this heading begins with: the heading or what belongs to it above.
    std::size_t firstBlockOf(std::size_t heading) const;
    void endBefore(std::size_t block);
    /// Takes the link definitions off the start of the last block, a paragraph; false where nothing else is in it.
    bool takeDefinitions();

    BlockKind innermost() const { return m_matched == 0 ? BlockKind::Quote : m_open[m_matched - 1].kind; }
    Block &blockOf(const Open &open) { return m_section.blocks[static_cast<std::size_t>(open.block)]; }

    QByteArrayView m_text;
    Section &m_section;
    std::vector<Open> m_open;
    std::size_t m_matched = 0; ///< how many of m_open the present line belongs to
    bool m_isFenceClosed = false; ///< the present line is a fence's last
    bool m_isLineDone = false; ///< nothing more is on the present line
    qsizetype m_noBreakBefore = -1; ///< no thematic break begins before this offset of the present line
    qsizetype m_boundary = -1; ///< where the next section begins, once it is found
};

} // namespace throughline
