// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/anchor.h"

#include "core/syntax/linecursor.h"

namespace throughline {

std::optional<TextRange> pinnedId(QByteArrayView text, TextRange line)
{
    const QByteArrayView anchor = text.sliced(line.start, line.size()).trimmed();
    for (const QByteArrayView opening : {QByteArrayView("<a id="), QByteArrayView("<a name=")}) {
        if (!anchor.startsWith(opening) || !anchor.endsWith("></a>"))
            continue;
        const QByteArrayView quoted = anchor.sliced(opening.size()).chopped(QByteArrayView("></a>").size());
        if (quoted.size() < 3 || (quoted.front() != '"' && quoted.front() != '\'') || quoted.back() != quoted.front())
            return {};
        if (quoted.sliced(1).indexOf(quoted.front()) != quoted.size() - 2)
            return {};
        const qsizetype start = quoted.data() + 1 - text.data();
        return TextRange{start, start + quoted.size() - 2};
    }
    return {};
}

bool isSameParagraph(const Section &section, QByteArrayView text, std::size_t definitions)
{
    const Block &above = section.blocks[definitions];
    if (above.kind != BlockKind::LinkDefinition || definitions + 1 == section.blocks.size())
        return false;
    const Block &below = section.blocks[definitions + 1];
    const qsizetype nextLine = LineCursor(text, above.range.end).nextLine();
    return above.parent == below.parent && LineCursor(text, nextLine).lineEnd() >= below.range.start
        && (below.kind == BlockKind::Paragraph || below.isSetext);
}

std::optional<std::size_t> anchorBefore(const Section &section, QByteArrayView text, std::size_t heading)
{
    if (heading == 0)
        return {};
    const Block &above = section.blocks[heading - 1];
    if (above.kind != BlockKind::Paragraph || above.parent >= 0 || above.lineCount != 1)
        return {};
    if (!pinnedId(text, section.lines[static_cast<std::size_t>(above.firstLine)]))
        return {};
    if (heading > 1 && isSameParagraph(section, text, heading - 2))
        return {};
    return heading - 1;
}

} // namespace throughline
