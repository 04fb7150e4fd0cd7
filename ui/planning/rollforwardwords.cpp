// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/rollforwardwords.h"

#include "core/base/shortened.h"
#include "core/base/translate.h"
#include "core/export/resources.h"
#include "core/model/fiscal.h"

#include <QStringList>

#include <algorithm>

namespace throughline {

QString quarterName(QDate day, const Calendar &calendar)
{
    return formatPeriod(wholePeriod(firstDay(day, Period::Unit::Quarter, calendar), Period::Unit::Quarter), calendar);
}

QString itemCount(std::size_t count)
{
    return count == 1 ? tr("One item") : tr("%1 items").arg(count);
}

QString wordFor(SlipAnswer answer)
{
    switch (answer) {
    case SlipAnswer::Keep:
        return tr("kept");
    case SlipAnswer::Move:
        return tr("moved");
    case SlipAnswer::Drop:
        break;
    }
    return tr("dropped");
}

QString outcomeOf(const std::vector<SettledSlip> &settled, std::size_t open)
{
    QStringList counts;
    for (const SlipAnswer each : {SlipAnswer::Keep, SlipAnswer::Move, SlipAnswer::Drop}) {
        if (const auto count = std::ranges::count(settled, each, &SettledSlip::answer); count > 0)
            counts += tr("%1 %2").arg(count).arg(wordFor(each));
    }
    if (open > 0)
        counts += tr("%1 still open").arg(open);
    return counts.join(QStringLiteral(", "));
}

QString quotedTitle(const Snapshot &snapshot, int item)
{
    constexpr qsizetype longest = 100; // characters
    return tr("“%1”").arg(shortened(snapshot.strategy().element(item).body->title(), longest));
}

QString storyOf(const Snapshot &snapshot, int item)
{
    const ElementBody &body = *snapshot.strategy().element(item).body;
    QStringList words{body.valueOf(FieldKey::When).simplified()};
    if (const QString team = body.valueOf(FieldKey::Team).simplified(); !team.isEmpty())
        words += team;
    words += snapshot.trace().traced(item) == Traced::No ? tr("no why yet") : reasonInWords(snapshot, item);
    QStringList waiting;
    for (const TraceLink &link : snapshot.trace().to(item)) {
        if (link.key == FieldKey::After)
            waiting += quotedTitle(snapshot, link.from);
    }
    waiting.removeDuplicates();
    QString story = words.join(QStringLiteral(" · "));
    if (!waiting.isEmpty())
        story += u'\n' + tr("After it: %1").arg(waiting.join(QStringLiteral(", ")));
    return story;
}

} // namespace throughline
