// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tracetext.h"

#include "core/base/translate.h"
#include "core/export/csvrow.h"
#include "core/trace/flow.h"

#include <algorithm>

namespace throughline {

namespace {

QString keyName(const Strategy &strategy, const TraceLink &link)
{
    const FieldRule *rule = fieldRule(strategy.element(link.from).kind(), link.key);
    return rule ? QString::fromLatin1(rule->name) : QString();
}

QString itemLine(const Snapshot &snapshot, int item)
{
    const Strategy &strategy = snapshot.strategy();
    QStringList chain;
    for (const int step : snapshot.trace().chainUp(item))
        chain += strategy.titleOf(step);
    const Traced traced = snapshot.trace().traced(item);
    const QString mark = traced == Traced::Full ? QStringLiteral("✓")
        : traced == Traced::Partly              ? QStringLiteral("~")
                                                : QStringLiteral("✗");
    const QString line = QStringLiteral("  %1 %2").arg(mark, chain.join(QStringLiteral(" → ")));
    return traced == Traced::No ? line + QStringLiteral("  ") + tr("(no why)") : line;
}

bool isReason(ElementKind kind)
{
    return kind == ElementKind::Market || kind == ElementKind::Pain || kind == ElementKind::Bet;
}

/// A text in a quoted string of Graphviz.
QByteArray quoted(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")).replace(u'\n', QStringLiteral("\\n"));
    return '"' + text.toUtf8() + '"';
}

QByteArray dotName(const Strategy &strategy, int element)
{
    return quoted(QString::fromUtf8(strategy.id(element)));
}

/// What the first of the links between two elements is called.
QString linkName(const Snapshot &snapshot, const FlowLink &link)
{
    const auto links = snapshot.trace().from(link.right);
    const auto found = std::ranges::find(links, link.left, &TraceLink::to);
    return found == links.end() ? QString() : keyName(snapshot.strategy(), *found);
}

/// A column of the map as a rank. Its heading keeps it in its place among the others, whatever is linked with what.
QByteArray dotColumn(const Snapshot &snapshot, const Flow &flow, FlowColumn column)
{
    const Strategy &strategy = snapshot.strategy();
    const QByteArray heading = QByteArray("\"/") + kindKey(kindOf(column)).toByteArray() + '"';
    QByteArray rank
        = "  { rank=same;\n    " + heading + " [shape=plaintext, label=" + quoted(kindNamePlural(kindOf(column))) + "];\n";
    for (const int e : flow.elements(column)) {
        const QString label = flow.isGap(e) ? strategy.titleOf(e) + u'\n' + gapName(column) : strategy.titleOf(e);
        const bool isOpen = flow.isGap(e) || flow.isUnfounded(e);
        rank += "    " + dotName(strategy, e) + " [label=" + quoted(label) + ", tooltip=" + quoted(kindName(kindOf(column)))
            + (isOpen ? ", style=\"rounded,dashed\", color=red" : "") + "];\n";
    }
    rank += "  }\n";
    if (column == FlowColumn::Market)
        return rank;
    const auto before = static_cast<FlowColumn>(static_cast<int>(column) - 1);
    return rank + "  " + heading + " -> \"/" + kindKey(kindOf(before)).toByteArray() + "\" [style=invis];\n";
}

} // namespace

QByteArray traceToText(const Snapshot &snapshot)
{
    const Strategy &strategy = snapshot.strategy();
    const Coverage coverage = snapshot.trace().coverage();
    QString text = tr("%1 of %2 roadmap items traced, %3 fully").arg(coverage.traced).arg(coverage.items).arg(coverage.fully)
        + QStringLiteral("\n\n");
    for (const Group &group : strategy.groups()) {
        if (group.part != Part::Roadmap || group.elementCount == 0)
            continue;
        text += (group.name.isEmpty() ? tr("Roadmap") : group.name) + u'\n';
        for (int e = group.firstElement; e < group.firstElement + group.elementCount; ++e)
            text += itemLine(snapshot, e) + u'\n';
        text += u'\n';
    }
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        const ElementBody &body = *strategy.element(e).body;
        if (!isReason(body.kind))
            continue;
        text += QStringLiteral("%1 “%2”\n").arg(kindName(body.kind), body.title());
        for (const TraceLink &link : snapshot.trace().to(e))
            text += QStringLiteral("  ← %1: %2\n").arg(keyName(strategy, link), strategy.titleOf(link.from));
        if (snapshot.trace().to(e).empty())
            text += QStringLiteral("  ") + tr("(nothing relies on it)") + u'\n';
    }
    return text.toUtf8();
}

QByteArray traceToCsv(const Snapshot &snapshot)
{
    const Strategy &strategy = snapshot.strategy();
    QByteArray table = csvRow({"Kind", "From", "Field", "To", "To kind", "From id", "To id"});
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        for (const TraceLink &link : snapshot.trace().from(e))
            table += csvRow({kindName(strategy.element(e).kind()), strategy.titleOf(e), keyName(strategy, link),
                strategy.titleOf(link.to), kindName(strategy.element(link.to).kind()), QString::fromUtf8(strategy.id(e)),
                QString::fromUtf8(strategy.id(link.to))});
    }
    return table;
}

QByteArray traceToDot(const Snapshot &snapshot)
{
    const Strategy &strategy = snapshot.strategy();
    const Flow flow = Flow::of(strategy, snapshot.trace());
    QByteArray graph = "digraph throughline {\n  rankdir=RL;\n  node [shape=box, style=rounded];\n";
    for (int column = 0; column < static_cast<int>(flowColumns); ++column)
        graph += dotColumn(snapshot, flow, static_cast<FlowColumn>(column));
    for (const FlowLink &link : flow.links())
        graph += "  " + dotName(strategy, link.right) + " -> " + dotName(strategy, link.left)
            + " [label=" + quoted(linkName(snapshot, link)) + "];\n";
    return graph + "}\n";
}

} // namespace throughline
