// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/mapwords.h"

#include "core/base/shortened.h"
#include "core/base/translate.h"

namespace throughline {

namespace {

constexpr qsizetype longestTitle = 300; // characters; nobody reads more of one in a picture

QString titleOf(const MapContent &content, int element)
{
    const QString title = content.snapshot.strategy().element(element).body->title().simplified();
    return title.isEmpty() ? tr("Untitled") : shortened(title, longestTitle);
}

QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

QString itemDetail(const ElementBody &body)
{
    QStringList words;
    for (const FieldKey key : {FieldKey::When, FieldKey::Status}) {
        if (const Field *field = body.field(key); field && !field->value.isEmpty())
            words += body.value(*field);
    }
    return words.join(QStringLiteral(" · "));
}

/// How many elements of a column: "3 bets".
QString countWords(FlowColumn column, int count)
{
    switch (column) {
    case FlowColumn::Market:
        return counted(count, tr("1 market"), tr("%1 markets"));
    case FlowColumn::Pain:
        return counted(count, tr("1 pain point"), tr("%1 pain points"));
    case FlowColumn::Bet:
        return counted(count, tr("1 bet"), tr("%1 bets"));
    case FlowColumn::Item:
        return counted(count, tr("1 item"), tr("%1 items"));
    case FlowColumn::Frame:
        break;
    }
    return counted(count, tr("1 frame"), tr("%1 frames"));
}

/// Counts what relies on a box, by column.
QString relied(const MapContent &content, int element)
{
    std::array<int, flowColumns> count{};
    const Strategy &strategy = content.snapshot.strategy();
    for (const TraceLink &link : content.snapshot.trace().to(element)) {
        const auto column = flowColumn(strategy.element(link.from).kind());
        if (column && *column > *flowColumn(strategy.element(element).kind()))
            ++count[static_cast<std::size_t>(*column)];
    }
    QStringList words;
    for (const FlowColumn column : {FlowColumn::Pain, FlowColumn::Bet, FlowColumn::Item, FlowColumn::Frame}) {
        if (const int n = count[static_cast<std::size_t>(column)])
            words += countWords(column, n);
    }
    return words.join(QStringLiteral(", "));
}

/// What an element has no link to that it should have; empty where all is well.
QString lack(const MapContent &content, int element)
{
    const ElementKind kind = content.snapshot.strategy().element(element).kind();
    const bool isGap = content.flow.isGap(element);
    const bool isUnfounded = content.flow.isUnfounded(element);
    switch (kind) {
    case ElementKind::Market:
        return isGap ? tr("no pain point yet") : QString();
    case ElementKind::Pain:
        return isUnfounded ? tr("nobody feels it yet") : isGap ? tr("no bet yet") : QString();
    case ElementKind::Bet:
        return isUnfounded ? tr("solves no pain yet") : isGap ? tr("nothing acts on it yet") : QString();
    case ElementKind::Item:
        return isGap ? tr("no why yet") : QString();
    default:
        return isGap ? tr("no bet yet") : QString();
    }
}

QString strayWords(int strays)
{
    return counted(strays, tr("1 of its links leads to nothing that it could be for"),
        tr("%1 of its links lead to nothing that they could be for"));
}

} // namespace

QString mapHeading(FlowColumn column)
{
    switch (column) {
    case FlowColumn::Market:
        return tr("Target markets");
    case FlowColumn::Pain:
        return tr("Pain points");
    case FlowColumn::Bet:
        return tr("Strategic bets");
    case FlowColumn::Item:
        return tr("Roadmap items");
    case FlowColumn::Frame:
        break;
    }
    return tr("Frames");
}

QString mapTitle(const MapContent &content, int node)
{
    const MapNode &box = content.map.node(node);
    if (box.element >= 0)
        return titleOf(content, box.element);
    const MapBlock &block = *content.map.graph().blockOf(box);
    if (!block.name.isEmpty())
        return shortened(block.name, longestTitle);
    const bool isOfMarket = block.column == FlowColumn::Pain || block.column == FlowColumn::Bet;
    return isOfMarket ? tr("Without a market") : tr("Others");
}

QString mapDetail(const MapContent &content, int node)
{
    const MapNode &box = content.map.node(node);
    if (box.element < 0) {
        const MapBlock &block = *content.map.graph().blockOf(box);
        return countWords(block.column, block.count);
    }
    if (const QString words = lack(content, box.element); !words.isEmpty())
        return words;
    const ElementBody &body = *content.snapshot.strategy().element(box.element).body;
    if (box.column == FlowColumn::Item)
        return itemDetail(body);
    return box.column == FlowColumn::Frame
        ? content.snapshot.strategy().groupOf(content.snapshot.strategy().element(box.element)).name
        : relied(content, box.element);
}

QString mapStory(const MapContent &content, int node)
{
    const MapNode &box = content.map.node(node);
    if (box.element < 0)
        return mapTitle(content, node) + u'\n' + mapDetail(content, node);
    const Strategy &strategy = content.snapshot.strategy();
    QStringList lines;
    const std::vector<int> chain = content.snapshot.trace().chainUp(box.element);
    for (auto step = chain.rbegin(); step != chain.rend(); ++step) {
        const QString arrow = step == chain.rbegin() ? QString() : QStringLiteral("→ ");
        lines += tr("%1%2: %3").arg(arrow, kindName(strategy.element(*step).kind()), titleOf(content, *step));
    }
    if (const QString words = relied(content, box.element); !words.isEmpty())
        lines += tr("relied on by %1").arg(words);
    if (const QString words = lack(content, box.element); !words.isEmpty())
        lines += words;
    if (const int strays = content.flow.strays(box.element))
        lines += strayWords(strays);
    return lines.join(u'\n');
}

QString mapStory(const MapContent &content, const MapRibbon &ribbon)
{
    const QString ends = tr("%1 → %2").arg(mapTitle(content, ribbon.left), mapTitle(content, ribbon.right));
    return ribbon.links == 1 ? ends : ends + u'\n' + tr("%1 links").arg(ribbon.links);
}

} // namespace throughline
