// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/blockparser.h"

#include "core/syntax/anchor.h"
#include "core/syntax/linkdefinitions.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr int deepestSectionHeading = 4;
/// Open blocks, a list and its item each counted, inside which a list marker is text: a blank line passes all of them. cmark opens
/// no more than 99 blocks on a line.
constexpr std::size_t deepestList = 198;

bool holdsVerbatim(BlockKind kind)
{
    return kind == BlockKind::Fence || kind == BlockKind::IndentedCode || kind == BlockKind::Html;
}

bool canHold(BlockKind outer, BlockKind inner)
{
    if (outer == BlockKind::List)
        return inner == BlockKind::ListItem;
    return outer == BlockKind::Quote || outer == BlockKind::ListItem;
}

} // namespace

BlockParser::BlockParser(Section &section)
    : m_section(section)
{
}

qsizetype BlockParser::run(QByteArrayView text, qsizetype offset, LineEnds ends)
{
    m_text = text;
    m_boundary = -1;
    m_open.clear();
    while (offset < m_text.size() && m_boundary < 0) {
        LineCursor line(m_text, offset, ends);
        readLine(line);
        offset = line.nextLine();
        m_section.lineEnds += line.hasEnd();
    }
    if (m_boundary < 0) {
        closeDownTo(0);
        return m_text.size();
    }
    for (qsizetype at = m_boundary; at < offset;) { // they belong to the next section
        const LineCursor line(m_text, at, ends);
        at = line.nextLine();
        m_section.lineEnds -= line.hasEnd();
    }
    return m_boundary;
}

void BlockParser::readLine(LineCursor &line)
{
    m_noBreakBefore = -1;
    m_isLineDone = false;
    m_isFenceClosed = false;
    m_matched = continuedBlocks(line);
    if (m_isFenceClosed) {
        blockOf(m_open.back()).endAt(line.lineEnd());
        closeLast();
        return;
    }

    const bool isLazyPossible = m_matched < m_open.size() && m_open.back().kind == BlockKind::Paragraph;
    bool isOpened = false;
    while (!m_isLineDone && !holdsVerbatim(innermost()) && opensBlock(line, isLazyPossible && !isOpened))
        isOpened = true;
    if (m_isLineDone)
        return;
    if (isLazyPossible && !isOpened && !line.isBlank()) {
        addLine({line.firstNonSpace(), line.lineEnd()});
        return;
    }
    closeDownTo(m_matched);
    addText(line);
}

std::size_t BlockParser::continuedBlocks(LineCursor &line)
{
    std::size_t matched = 0;
    while (matched < m_open.size() && continues(m_open[matched], line))
        ++matched;
    return matched;
}

bool BlockParser::continues(const Open &open, LineCursor &line)
{
    switch (open.kind) {
    case BlockKind::Quote:
        if (line.isIndented() || line.peek() != '>')
            return false;
        line.skipSpaces();
        line.skipBytes(1);
        line.skipColumns(1);
        return true;
    case BlockKind::List:
        return true;
    case BlockKind::ListItem:
        if (line.indent() >= open.contentIndent) {
            line.skipColumns(open.contentIndent);
            return true;
        }
        if (!line.isBlank() || open.isItemEmpty)
            return false;
        line.skipColumns(std::min(open.contentIndent, line.indent()));
        return true;
    case BlockKind::Fence:
        m_isFenceClosed = !line.isIndented() && closesFence(line.rest(), open.fence);
        if (!m_isFenceClosed)
            line.skipColumns(std::min(open.fenceIndent, line.indent()));
        return true;
    case BlockKind::IndentedCode:
        if (!line.isIndented() && !line.isBlank())
            return false;
        line.skipColumns(std::min(LineCursor::codeIndent, line.indent()));
        return true;
    case BlockKind::Html:
        return open.htmlKind <= 5 || !line.isBlank();
    case BlockKind::Paragraph:
        return !line.isBlank();
    default:
        return false;
    }
}

/// Opens at most one block, which takes its marker off \a line. True where another one may begin behind it.
bool BlockParser::opensBlock(LineCursor &line, bool isLazyPossible)
{
    if (!line.isIndented() && !canStartBlock(line.peek()))
        return false;
    if (line.isIndented()) {
        if (line.isBlank() || innermost() == BlockKind::Paragraph || isLazyPossible)
            return false;
        const qsizetype start = line.offset();
        line.skipColumns(LineCursor::codeIndent);
        push(BlockKind::IndentedCode, line, start);
        return true;
    }
    switch (line.peek()) {
    case '>': {
        const qsizetype start = line.offset();
        line.skipSpaces();
        line.skipBytes(1);
        line.skipColumns(1);
        push(BlockKind::Quote, line, start);
        return true;
    }
    case '#':
        if (const auto heading = atxHeading(line.rest())) {
            addHeading(line, *heading);
            return true;
        }
        return false;
    case '`':
    case '~':
        if (const auto fence = openingFence(line.rest())) {
            Open &open = push(BlockKind::Fence, line, line.offset());
            open.fence = *fence;
            open.fenceIndent = line.indent();
            return true;
        }
        return false;
    case '<':
        return opensHtml(line, isLazyPossible);
    case '=':
        return opensSetext(line);
    default:
        if (innermost() == BlockKind::Paragraph && setextLevel(line.rest()) > 0)
            return opensSetext(line);
        return opensThematicBreak(line) || opensList(line);
    }
}

bool BlockParser::opensHtml(const LineCursor &line, bool isLazyPossible)
{
    const int kind = htmlBlockStart(line.rest());
    if (kind == 0 || (kind == 7 && (innermost() == BlockKind::Paragraph || isLazyPossible)))
        return false;
    push(BlockKind::Html, line, line.offset()).htmlKind = kind;
    return true;
}

bool BlockParser::opensSetext(const LineCursor &line)
{
    if (innermost() != BlockKind::Paragraph)
        return false;
    const int level = setextLevel(line.rest());
    if (level == 0 || !takeDefinitions())
        return false;
    Block &heading = blockOf(m_open.back());
    heading.kind = BlockKind::Heading;
    heading.level = static_cast<quint8>(level);
    heading.isSetext = true;
    heading.endAt(line.lineEnd());
    const int index = m_open.back().block;
    m_open.back().kind = BlockKind::Heading;
    closeLast();
    noteHeading(index);
    return true;
}

bool BlockParser::opensThematicBreak(const LineCursor &line)
{
    const qsizetype at = line.firstNonSpace();
    if (at < m_noBreakBefore)
        return false;
    if (!isThematicBreak(line.rest())) {
        const QByteArrayView rest = line.rest();
        const auto *other = std::ranges::find_if(rest, [&](char c) { return c != rest.front() && c != ' ' && c != '\t'; });
        m_noBreakBefore = at + (other - rest.begin()); // what stands in the way of this one stands in the way of the next
        return false;
    }
    push(BlockKind::ThematicBreak, line, line.offset());
    closeLast();
    m_isLineDone = true;
    return true;
}

bool BlockParser::opensList(LineCursor &line)
{
    if (m_open.size() >= deepestList)
        return false;
    const std::optional<ListMarker> marker = listMarker(line.rest());
    if (!marker)
        return false;
    if (innermost() == BlockKind::Paragraph && (marker->isEmpty || !marker->startsAtOne))
        return false;

    const qsizetype start = line.offset();
    const int markerIndent = line.indent();
    line.skipSpaces();
    line.skipBytes(marker->width);
    const bool isCode = line.indent() > LineCursor::codeIndent;
    const int padding = marker->isEmpty || isCode ? 1 : line.indent();
    line.skipColumns(padding);

    closeDownTo(m_matched);
    const bool goesOn = innermost() == BlockKind::List && m_open.back().sign == marker->sign
        && blockOf(m_open.back()).isOrdered == marker->isOrdered;
    if (!goesOn) {
        Open &list = push(BlockKind::List, line, start);
        list.sign = marker->sign;
        blockOf(list).isOrdered = marker->isOrdered;
    }
    Open &item = push(BlockKind::ListItem, line, start);
    item.contentIndent = markerIndent + static_cast<int>(marker->width) + padding;
    blockOf(item).isOrdered = marker->isOrdered;
    return true;
}

void BlockParser::addText(LineCursor &line)
{
    const BlockKind kind = innermost();
    if (holdsVerbatim(kind)) {
        Open &open = m_open.back();
        if (kind != BlockKind::IndentedCode || !line.isBlank())
            blockOf(open).endAt(line.lineEnd());
        if (kind == BlockKind::Html && endsHtmlBlock(line.rest(), open.htmlKind))
            closeLast();
        return;
    }
    if (line.isBlank())
        return;
    if (kind != BlockKind::Paragraph) {
        Block &paragraph = blockOf(push(BlockKind::Paragraph, line, line.offset()));
        paragraph.firstLine = static_cast<int>(m_section.lines.size());
    }
    addLine({line.firstNonSpace(), line.lineEnd()});
}

BlockParser::Open &BlockParser::push(BlockKind kind, const LineCursor &line, qsizetype start)
{
    closeDownTo(m_matched);
    while (!m_open.empty() && !canHold(m_open.back().kind, kind))
        closeLast();
    if (!m_open.empty())
        m_open.back().isItemEmpty = false;
    const int parent = m_open.empty() ? -1 : m_open.back().block;
    // Filled in place: copying a value just written field by field stalls the processor, and there are many blocks.
    Block &block = m_section.blocks.emplace_back();
    block.kind = kind;
    block.parent = parent;
    block.range = {start, line.lineEnd()};
    Open &open = m_open.emplace_back();
    open.block = static_cast<int>(m_section.blocks.size()) - 1;
    open.kind = kind;
    m_matched = m_open.size();
    return open;
}

void BlockParser::addHeading(const LineCursor &line, AtxStart start)
{
    Block &heading = blockOf(push(BlockKind::Heading, line, line.offset()));
    heading.level = static_cast<quint8>(start.level);
    heading.firstLine = static_cast<int>(m_section.lines.size());
    heading.lineCount = 1;
    m_section.lines.push_back({line.firstNonSpace() + start.textStart, line.firstNonSpace() + start.textEnd});
    const int index = m_open.back().block;
    closeLast();
    noteHeading(index);
}

void BlockParser::addLine(TextRange range)
{
    m_section.lines.push_back(range);
    m_section.hasAngleAtLineStart = m_section.hasAngleAtLineStart || m_text[range.start] == '<';
    Block &block = blockOf(m_open.back());
    ++block.lineCount;
    block.range.end = range.end;
}

void BlockParser::closeDownTo(std::size_t count)
{
    while (m_open.size() > count)
        closeLast();
}

void BlockParser::closeLast()
{
    if (m_open.back().kind == BlockKind::Paragraph && !takeDefinitions() && m_open.size() > 1) {
        Open &outer = m_open[m_open.size() - 2]; // an item that holds but definitions counts as empty, as cmark has it
        outer.isItemEmpty = m_open.back().block == outer.block + 1;
    }
    const Block &closed = blockOf(m_open.back());
    if (closed.parent >= 0) {
        Block &parent = m_section.blocks[static_cast<std::size_t>(closed.parent)];
        parent.range.end = std::max(parent.range.end, closed.range.end);
    }
    m_open.pop_back();
}

/// A heading at the top either is the section's own, at its very start, or begins the next one.
void BlockParser::noteHeading(int index)
{
    m_isLineDone = true;
    const auto at = static_cast<std::size_t>(index);
    const Block &heading = m_section.blocks[at];
    if (heading.parent >= 0 || heading.level > deepestSectionHeading)
        return;
    const std::size_t first = firstBlockOf(at);
    if (m_section.blocks[first].range.start > 0)
        endBefore(first);
}

std::size_t BlockParser::firstBlockOf(std::size_t heading) const
{
    // Behind definitions of its own paragraph a line may begin in ways that would be another block elsewhere: they go along.
    if (heading > 0 && isSameParagraph(m_section, m_text, heading - 1))
        return heading - 1;
    return anchorBefore(m_section, m_text, heading).value_or(heading);
}

void BlockParser::endBefore(std::size_t block)
{
    m_boundary = m_section.blocks[block].range.start;
    m_section.lines.resize(static_cast<std::size_t>(m_section.blocks[block].firstLine));
    m_section.blocks.resize(block);
    std::erase_if(m_section.definitions, [this](const LinkDefinition &definition) { return definition.range.start >= m_boundary; });
}

bool BlockParser::takeDefinitions()
{
    const Open &open = m_open.back();
    const Block &paragraph = blockOf(open);
    const auto firstLine = static_cast<std::size_t>(paragraph.firstLine);
    if (paragraph.lineCount == 0 || m_text[m_section.lines[firstLine].start] != '[')
        return paragraph.lineCount > 0;

    const std::span lines = std::span(m_section.lines).subspan(firstLine, static_cast<std::size_t>(paragraph.lineCount));
    const int taken = readLinkDefinitions(m_text, lines, m_section.definitions);
    if (taken == 0)
        return true;
    Block rest = paragraph;
    Block &definitions = blockOf(open);
    definitions.kind = BlockKind::LinkDefinition;
    definitions.lineCount = taken;
    definitions.range.end = lines[static_cast<std::size_t>(taken - 1)].end;

    // What is left of the paragraph is a block behind the definitions, even where it is empty: a line may still be added to it.
    rest.firstLine += taken;
    rest.lineCount -= taken;
    const bool isEmpty = rest.lineCount == 0;
    if (isEmpty) {
        m_open.back().kind = BlockKind::LinkDefinition;
        return false;
    }
    rest.range.start = m_section.lines[static_cast<std::size_t>(rest.firstLine)].start;
    m_section.blocks.push_back(rest);
    m_open.back().block = static_cast<int>(m_section.blocks.size()) - 1;
    return true;
}

} // namespace throughline
