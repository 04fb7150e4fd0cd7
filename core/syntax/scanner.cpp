// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/scanner.h"

#include "core/base/atonce.h"
#include "core/syntax/anchor.h"
#include "core/syntax/blockparser.h"
#include "core/syntax/inlines.h"
#include "core/syntax/linetext.h"
#include "core/syntax/plaintext.h"
#include "core/syntax/slug.h"

#include <algorithm>
#include <span>

namespace throughline {

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

/// Reads front matter that begins at \a offset: a line `---`, anything, and a line `---` or `...`. Returns the offset behind it.
qsizetype takeFrontMatter(QByteArrayView text, qsizetype offset, Section &section)
{
    const LineCursor opening(text, offset);
    const auto isLine = [text](const LineCursor &line, QByteArrayView wanted) {
        return text.sliced(line.lineStart(), line.lineEnd() - line.lineStart()).trimmed() == wanted
            && text.sliced(line.lineStart()).startsWith(wanted);
    };
    if (!isLine(opening, "---"))
        return offset;
    section.lineEnds = opening.hasEnd();
    for (qsizetype at = opening.nextLine(); at < text.size();) {
        const LineCursor line(text, at);
        section.lineEnds += line.hasEnd();
        if (isLine(line, "---") || isLine(line, "...")) {
            section.frontMatter = {opening.nextLine(), at};
            section.blocks.push_back({.kind = BlockKind::FrontMatter, .range = {offset, line.lineEnd()}});
            return line.nextLine();
        }
        at = line.nextLine();
    }
    section.lineEnds = 0;
    return offset;
}

std::span<const TextRange> linesOf(const Section &section, const Block &block)
{
    return std::span(section.lines).subspan(static_cast<std::size_t>(block.firstLine), static_cast<std::size_t>(block.lineCount));
}

/// A paragraph's lines lie side by side unless a quote's markers stand between them; then their text is joined first.
void readLinks(QByteArrayView text, const Block &block, Section &section)
{
    const std::span lines = linesOf(section, block);
    const auto hasBracket = [text](TextRange line) { return text.sliced(line.start, line.size()).contains('['); };
    if (std::ranges::none_of(lines, hasBracket))
        return;
    const LineText joined(text, lines);
    const std::size_t before = section.links.size();
    findLinks(joined.view(), section.links);
    for (Link &link : std::span(section.links).subspan(before)) {
        for (TextRange *range : {&link.range, &link.text, &link.destination, &link.title})
            *range = *range == TextRange{} ? TextRange{} : joined.toSection(*range);
    }
}

void readHeading(QByteArrayView text, const Block &block, Section &section)
{
    const std::span lines = linesOf(section, block);
    const LineText joined(text, lines);
    Heading heading{.level = block.level,
        .isSetext = block.isSetext,
        .range = block.range,
        .text = {lines.front().start, lines.back().end},
        .title = plainText(joined.view()),
        .slug = {}};
    while (heading.text.end > heading.text.start && (text[heading.text.end - 1] == ' ' || text[heading.text.end - 1] == '\t'))
        --heading.text.end;
    heading.title = heading.title.trimmed();
    heading.slug = slugOf(heading.title);
    section.headings.push_back(std::move(heading));
}

void readLeaves(QByteArrayView text, Section &section)
{
    for (const Block &block : section.blocks) {
        if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::Heading)
            continue;
        readLinks(text, block, section);
        if (block.kind == BlockKind::Heading && block.parent < 0)
            readHeading(text, block, section);
    }
}

void readOwnHeading(QByteArrayView text, Section &section)
{
    const auto own = std::ranges::find_if(section.blocks,
        [](const Block &block) { return block.kind == BlockKind::Heading && block.parent < 0 && block.level <= 4; });
    if (own == section.blocks.end())
        return;
    section.hasHeading = true;
    if (const auto anchor = anchorBefore(section, text, static_cast<std::size_t>(own - section.blocks.begin()))) {
        const Block &block = section.blocks[*anchor];
        section.anchorRange = *pinnedId(text, section.lines[static_cast<std::size_t>(block.firstLine)]);
        section.anchor = text.sliced(section.anchorRange.start, section.anchorRange.size()).toByteArray();
    }
}

template <typename T> std::vector<T> moved(std::vector<T> &from)
{
    return {std::make_move_iterator(from.begin()), std::make_move_iterator(from.end())};
}

/// Reads section after section. What is found is gathered in vectors that keep their capacity, and leaves in ones of its own size:
/// most of the time of reading would else go into growing vectors.
class SectionReader {
public:
    explicit SectionReader(LineEnds ends)
        : m_ends(ends)
    {
    }

    Section read(QByteArrayView text, qsizetype offset)
    {
        const QByteArrayView rest = text.sliced(offset);
        clear();
        qsizetype at = 0;
        if (offset == 0) {
            at = rest.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
            at = takeFrontMatter(rest, at, m_found);
        }
        const qsizetype end = m_parser.run(rest, at, m_ends);
        m_found.text = rest.first(end).toByteArray();
        readLeaves(m_found.text, m_found);
        readOwnHeading(m_found.text, m_found);
        return taken();
    }

private:
    void clear()
    {
        m_found.blocks.clear();
        m_found.lines.clear();
        m_found.headings.clear();
        m_found.links.clear();
        m_found.definitions.clear();
        m_found.anchor.clear();
        m_found.anchorRange = {};
        m_found.frontMatter = {};
        m_found.lineEnds = 0;
        m_found.hasHeading = false;
        m_found.hasAngleAtLineStart = false;
    }

    Section taken()
    {
        return {.text = std::move(m_found.text),
            .blocks = m_found.blocks,
            .lines = m_found.lines,
            .headings = moved(m_found.headings),
            .links = moved(m_found.links),
            .definitions = moved(m_found.definitions),
            .anchor = std::move(m_found.anchor),
            .anchorRange = m_found.anchorRange,
            .frontMatter = m_found.frontMatter,
            .lineEnds = m_found.lineEnds,
            .hasHeading = m_found.hasHeading,
            .hasAngleAtLineStart = m_found.hasAngleAtLineStart};
    }

    LineEnds m_ends;
    Section m_found;
    BlockParser m_parser{m_found};
};

/// The sections that start in [at, end), where \a at is the start of one; it is moved to where the last one ends. What
/// ends its lines may have been mistaken where a CR stands between \a end and there.
std::vector<SectionPtr> sectionsFrom(QByteArrayView text, qsizetype &at, qsizetype end)
{
    std::vector<SectionPtr> sections;
    SectionReader reader(text.sliced(at, end - at).contains('\r') ? LineEnds::Any : LineEnds::LineFeeds);
    while (at < end) {
        auto section = std::make_shared<const Section>(reader.read(text, at));
        at += section->text.size();
        sections.push_back(std::move(section));
    }
    return sections;
}

/// Where behind \a from a line looks like a section's heading; the end of \a text where none does.
qsizetype likelyHeading(QByteArrayView text, qsizetype from)
{
    const qsizetype found = text.indexOf("\n##", from);
    return found < 0 ? text.size() : found + 1;
}

/// Continues \a sections, which end at \a at, with those of \a others, which begin at \a start: from the first place at which both
/// begin one. Until there is one, they are read.
void goOn(QByteArrayView text, qsizetype at, std::vector<SectionPtr> &sections, qsizetype start, std::span<SectionPtr> others)
{
    if (text.sliced(start, at - start).contains('\r')) { // as sectionsFrom says
        at -= sections.back()->text.size();
        sections.pop_back();
    }
    SectionReader reader(LineEnds::Any);
    while (at < text.size()) {
        while (!others.empty() && start < at) {
            start += others.front()->text.size();
            others = others.subspan(1);
        }
        if (start == at) {
            std::ranges::move(others, std::back_inserter(sections));
            return;
        }
        sections.push_back(std::make_shared<const Section>(reader.read(text, at)));
        at += sections.back()->text.size();
    }
}

} // namespace

Section readSection(QByteArrayView text, qsizetype offset)
{
    return SectionReader(LineEnds::Any).read(text, offset);
}

std::vector<SectionPtr> readSections(QByteArrayView text)
{
    constexpr qsizetype worthTwo = 1 << 18; // bytes
    qsizetype at = 0;
    if (text.size() < worthTwo)
        return sectionsFrom(text, at, text.size());
    // The second half is read at the same time from what looks like a heading. Nothing before a section's start bears on it, so
    // that all is well as soon as the first half arrives at one that the second half began at; else the place was within a block.
    const qsizetype middle = likelyHeading(text, text.size() / 2);
    std::vector<SectionPtr> sections;
    std::vector<SectionPtr> others;
    qsizetype behind = middle;
    bothAtOnce([&] { sections = sectionsFrom(text, at, middle); }, [&] { others = sectionsFrom(text, behind, text.size()); });
    sections.reserve(sections.size() + others.size());
    goOn(text, at, sections, middle, others);
    return sections;
}

} // namespace throughline
