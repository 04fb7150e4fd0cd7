// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes: sections cover the text, every range lies in its section, blocks nest, and a section read alone is the same one.

#include "core/syntax/scanner.h"
#include "core/text/sourcetext.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace throughline;

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

void checkRange(const Section &section, TextRange range)
{
    require(TextRange{0, section.text.size()}.contains(range) && range.start <= range.end);
}

void checkBlocks(const Section &section)
{
    qsizetype last = 0;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const Block &block = section.blocks[i];
        checkRange(section, block.range);
        require(block.range.start >= last && block.parent < static_cast<int>(i));
        last = block.range.start;
        require(block.parent < 0 || section.blocks[static_cast<std::size_t>(block.parent)].range.contains(block.range));
        require(block.firstLine >= 0 && block.lineCount >= 0);
        require(static_cast<std::size_t>(block.firstLine + block.lineCount) <= section.lines.size());
    }
}

void checkInlines(const Section &section)
{
    for (const Link &link : section.links) {
        for (const TextRange range : {link.range, link.text, link.destination, link.title})
            checkRange(section, range);
        require(link.range.contains(link.text));
    }
    for (const LinkDefinition &definition : section.definitions) {
        for (const TextRange range : {definition.range, definition.destination, definition.title})
            checkRange(section, range);
    }
    for (const Heading &heading : section.headings) {
        checkRange(section, heading.range);
        require(heading.range.contains(heading.text));
    }
}

void checkSection(const Section &section)
{
    require(!section.text.isEmpty());
    require(!section.hasHeading || (section.level() >= 1 && section.level() <= 4));
    for (const TextRange line : section.lines)
        checkRange(section, line);
    checkRange(section, section.anchorRange);
    checkRange(section, section.frontMatter);
    checkBlocks(section);
    checkInlines(section);
}

void checkSameAlone(const Section &section, QByteArrayView text, qsizetype start)
{
    const Section alone = readSection(text, start);
    require(alone.text == section.text && alone.blocks.size() == section.blocks.size() && alone.lines == section.lines);
    require(alone.links.size() == section.links.size() && alone.headings.size() == section.headings.size());
    require(alone.hasHeading == section.hasHeading && alone.anchor == section.anchor && alone.lineEnds == section.lineEnds);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    qsizetype start = 0;
    for (const SectionPtr &section : readSections(text)) {
        require(text.sliced(start).startsWith(section->text));
        checkSection(*section);
        require(section->lineEnds == SourceText(std::vector{section->text}).lineEndsBefore(1));
        checkSameAlone(*section, text, start);
        start += section->text.size();
    }
    require(start == text.size());
    return 0;
}
