// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/mermaid.h"

#include "core/base/translate.h"
#include "core/model/fiscal.h"
#include "core/model/values.h"

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

/// Words as Mermaid takes them: what would end a task, a statement or the line is written with look-alikes.
QString mermaidWords(const QString &text)
{
    return text.simplified().replace(u':', u'\u2236').replace(u';', u',').replace(u'#', u'\uFF03').replace("%%"_L1, "%"_L1);
}

QString taskOf(const Snapshot &snapshot, int item)
{
    const Strategy &strategy = snapshot.strategy();
    const ElementBody &body = *strategy.element(item).body;
    const auto status = parseItemStatus(body.valueOf(FieldKey::Status));
    const auto period = parsePeriod(body.valueOf(FieldKey::When), strategy.calendar());
    if (!period || !period->from.isValid() || status == ItemStatus::Dropped)
        return {};
    QStringList facts;
    if (snapshot.trace().traced(item) == Traced::No)
        facts += "crit"_L1;
    if (status == ItemStatus::Done)
        facts += "done"_L1;
    else if (status == ItemStatus::Doing)
        facts += "active"_L1;
    const bool isPoint = isMilestone(body);
    if (isPoint)
        facts += "milestone"_L1;
    const QDate last
        = period->to.isValid() ? period->to : firstDay(period->from, period->unit, strategy.calendar()).addMonths(12).addDays(-1);
    facts += period->from.toString(Qt::ISODate);
    facts += isPoint ? "0d"_L1 : last.toString(Qt::ISODate);
    const QString title = mermaidWords(body.title());
    return "    "_L1 + (title.isEmpty() ? tr("Untitled") : title) + " :"_L1 + facts.join(", "_L1) + u'\n';
}

} // namespace

QString mermaidGantt(const Snapshot &snapshot)
{
    const Strategy &strategy = snapshot.strategy();
    QString chart;
    for (const Group &group : strategy.groups()) {
        QString tasks;
        for (int item = group.firstElement; group.part == Part::Roadmap && item < group.firstElement + group.elementCount; ++item)
            tasks += taskOf(snapshot, item);
        if (tasks.isEmpty())
            continue;
        const QString name = mermaidWords(group.name);
        chart += "    section "_L1 + (name.isEmpty() ? tr("Without a theme") : name) + u'\n' + tasks;
    }
    return chart.isEmpty() ? chart : "gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %b %Y\n    inclusiveEndDates\n"_L1 + chart;
}

} // namespace throughline
