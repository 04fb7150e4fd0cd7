// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/prioritywords.h"

#include "core/base/shortened.h"
#include "core/base/translate.h"
#include "ui/paint/roadmapwords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr qsizetype mostNamed = 48; // characters of a title within a sentence

int percent(double share)
{
    return static_cast<int>(std::lround(share * 100));
}

QString quoted(const Snapshot &snapshot, int item)
{
    const QString title = roadmapTitle(snapshot, item);
    return tr("“%1”").arg(shortened(title, mostNamed));
}

} // namespace

PriorityContent priorityContent(const Snapshot &snapshot, const RankingWeights &weights, const std::function<bool(int item)> &shows)
{
    PriorityContent content{.snapshot = snapshot,
        .weights = weights,
        .items = prioritiesOf(snapshot.strategy(), shows),
        .priorities = {},
        .ranking = {}};
    content.priorities = Priorities::of(content.items);
    content.ranking = Ranking::of(content.items, weights);
    return content;
}

QuadrantWords quadrantWords(Quadrant quadrant)
{
    switch (quadrant) {
    case Quadrant::DoFirst:
        return {tr("Do first"), tr("asked for, and toward the vision")};
    case Quadrant::BuildToward:
        return {tr("Build toward it"), tr("toward the vision, not asked for yet")};
    case Quadrant::LeadsNowhere:
        return {tr("Leads nowhere"), tr("asked for, not toward the vision")};
    case Quadrant::Leave:
        break;
    }
    return {tr("Leave it"), tr("neither asked for nor toward the vision")};
}

QString scoreWords(const std::optional<Score> &score)
{
    return score ? QStringLiteral("%1/%2").arg(score->value).arg(score->outOf) : QStringLiteral("–");
}

QString effortWords(const std::optional<double> &effort)
{
    if (!effort)
        return tr("no effort said");
    const QString number = QLocale().toString(std::round(*effort * 10) / 10, 'g', 6);
    return *effort == 1 ? tr("1 week") : tr("%1 weeks").arg(number);
}

QString priorityDetail(const Priority &priority)
{
    return tr("value %1 · vision %2 · %3")
        .arg(scoreWords(priority.value), scoreWords(priority.vision), effortWords(priority.effort));
}

QString priorityStory(const PriorityContent &content, int item)
{
    QString scores = priorityDetail(priorityOf(*content.snapshot.strategy().element(item).body));
    const auto ranked = std::ranges::find(content.ranking.items(), item, &RankedItem::item);
    if (ranked != content.ranking.items().end())
        scores = tr("Rank %1: %2").arg(ranked->rank).arg(scores);
    QString story = roadmapStory(content.snapshot, item);
    const qsizetype behindTitle = story.indexOf(u'\n');
    return behindTitle < 0 ? story + u'\n' + scores : story.insert(behindTitle, u'\n' + scores);
}

std::pair<int, int> changedWeights(const RankingWeights &weights)
{
    return {percent(std::max(0.0, weights.vision * (1 - Ranking::change))),
        percent(std::min(1.0, weights.vision * (1 + Ranking::change)))};
}

QString survivalWords(const PriorityContent &content)
{
    const Ranking &ranking = content.ranking;
    if (ranking.items().size() < 2)
        return tr("With two scored items or more, it is told here whether their order hangs on the weight.");
    const auto [least, most] = changedWeights(content.weights);
    if (ranking.survives())
        return tr("The order holds: no weight from %1 to %2 % changes the first %3.")
            .arg(least)
            .arg(most)
            .arg(std::min(Ranking::top, static_cast<int>(ranking.items().size())));
    const Overtaking &nearest = ranking.overtakings().front();
    const bool isAbove = nearest.weight > content.weights.vision;
    QString words = (isAbove ? tr("The order hangs on the weight: above %1 %, %2 comes before %3.")
                             : tr("The order hangs on the weight: below %1 %, %2 comes before %3."))
                        .arg(QString::number(percent(nearest.weight)), quoted(content.snapshot, nearest.item),
                            quoted(content.snapshot, nearest.other));
    const auto others = std::ssize(ranking.overtakings()) - 1;
    if (others == 1)
        words += u' ' + tr("One more pair turns round from %1 to %2 %.").arg(least).arg(most);
    else if (others > 1)
        words += u' ' + tr("%1 more pairs turn round from %2 to %3 %.").arg(others).arg(least).arg(most);
    return words;
}

} // namespace throughline
