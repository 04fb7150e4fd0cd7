// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/outline.h"

#include "core/syntax/scanner.h"
#include "core/text/sourcetext.h"

#include <cmark.h>

#include <algorithm>
#include <memory>

namespace throughline {

namespace {

OutlineEntry entryOf(const Block &block, int first, int last)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return {QStringLiteral("heading %1").arg(block.level), block.isSetext ? 0 : first, block.isSetext ? 0 : last};
    case BlockKind::Fence:
        return {QStringLiteral("code"), first, block.parent < 0 ? last : 0};
    case BlockKind::IndentedCode:
        return {QStringLiteral("code"), first, 0};
    case BlockKind::ListItem:
        return {QStringLiteral("item"), first, 0};
    default:
        return {};
    }
}

OutlineEntry entryOf(cmark_node *node)
{
    const int first = cmark_node_get_start_line(node);
    const int last = cmark_node_get_end_line(node);
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        return {QStringLiteral("heading %1").arg(cmark_node_get_heading_level(node)), first, last};
    case CMARK_NODE_CODE_BLOCK:
        return {QStringLiteral("code"), first, last};
    case CMARK_NODE_ITEM:
        return {QStringLiteral("item"), first, last};
    default:
        return {};
    }
}

} // namespace

Outline outlineOf(const QByteArray &markdown)
{
    const SourceText text({markdown});
    Outline outline;
    qsizetype start = 0;
    for (const SectionPtr &section : readSections(markdown)) {
        for (const Block &block : section->blocks) {
            const auto line = [&](qsizetype offset) { return text.positionOf(start + offset).line; };
            const OutlineEntry entry = entryOf(block, line(block.range.start), line(block.range.end));
            if (!entry.what.isEmpty())
                outline += entry;
        }
        start += section->text.size();
    }
    return outline;
}

Outline outlineByCmark(const QByteArray &markdown)
{
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
        cmark_parse_document(markdown.data(), static_cast<std::size_t>(markdown.size()), CMARK_OPT_DEFAULT), &cmark_node_free);
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> nodes(cmark_iter_new(document.get()), &cmark_iter_free);
    Outline outline;
    for (cmark_event_type event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(nodes.get())) {
        const OutlineEntry entry = event == CMARK_EVENT_ENTER ? entryOf(cmark_iter_get_node(nodes.get())) : OutlineEntry();
        if (!entry.what.isEmpty())
            outline += entry;
    }
    return outline;
}

bool isSameOutline(const Outline &ours, const Outline &cmarks)
{
    return std::ranges::equal(ours, cmarks, [](const OutlineEntry &a, const OutlineEntry &b) {
        return a.what == b.what && (a.firstLine == 0 || a.firstLine == b.firstLine)
            && (a.lastLine == 0 || a.lastLine == b.lastLine);
    });
}

QByteArray described(const Outline &outline)
{
    QByteArray text;
    for (const OutlineEntry &entry : outline)
        text += QStringLiteral("%1: %2-%3\n").arg(entry.what).arg(entry.firstLine).arg(entry.lastLine).toUtf8();
    return text;
}

} // namespace throughline
