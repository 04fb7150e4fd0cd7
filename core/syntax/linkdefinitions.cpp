// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/linkdefinitions.h"

#include "core/syntax/linetext.h"
#include "core/syntax/linkparts.h"

#include <optional>

namespace throughline {

namespace {

bool isLineEnd(QByteArrayView text, qsizetype at)
{
    return at >= text.size() || text[at] == '\n';
}

qsizetype behindSpaces(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at;
}

struct Reading {
    LinkPart label;
    LinkPart destination;
    std::optional<LinkPart> title;
    qsizetype end; ///< at the line end behind it
};

/// One definition at \a at, which is a line's start. A title that something follows on its line is no title.
std::optional<Reading> definitionAt(QByteArrayView text, qsizetype at)
{
    const auto label = linkLabel(text, at);
    if (!label || label->end >= text.size() || text[label->end] != ':')
        return {};
    const auto destination = linkDestination(text, behindWhiteSpace(text, label->end + 1));
    if (!destination)
        return {};
    const qsizetype titleStart = behindWhiteSpace(text, destination->end);
    if (titleStart > destination->end) {
        if (const auto title = linkTitle(text, titleStart)) {
            const qsizetype end = behindSpaces(text, title->end);
            if (isLineEnd(text, end))
                return Reading{*label, *destination, title, end};
        }
    }
    const qsizetype end = behindSpaces(text, destination->end);
    if (!isLineEnd(text, end))
        return {};
    return Reading{*label, *destination, {}, end};
}

} // namespace

int readLinkDefinitions(QByteArrayView text, std::span<const TextRange> lines, std::vector<LinkDefinition> &definitions)
{
    const LineText joined(text, lines);
    const QByteArrayView view = joined.view();
    qsizetype at = 0;
    int taken = 0;
    while (at < view.size()) {
        const auto reading = definitionAt(view, at);
        if (!reading)
            break;
        definitions.push_back({.label = normalisedLabel(view.sliced(reading->label.range.start, reading->label.range.size())),
            .range = joined.toSection(TextRange{at, reading->end}),
            .destination = joined.toSection(reading->destination.range),
            .title = reading->title ? joined.toSection(reading->title->range) : TextRange{},
            .target = fragmentOfDestination(view.sliced(reading->destination.range.start, reading->destination.range.size()))});
        taken = joined.lineAt(reading->end) + 1;
        at = reading->end + 1;
    }
    return taken;
}

} // namespace throughline
