// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/roadmapwords.h"

#include "core/base/shortened.h"
#include "core/base/translate.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype mostTitle = 400; // characters; nobody reads more on a bar

} // namespace

QString valueOf(const Snapshot &snapshot, int element, FieldKey key)
{
    const ElementBody &body = *snapshot.strategy().element(element).body;
    const Field *field = body.field(key);
    return field ? body.value(*field).simplified() : QString();
}

QString roadmapTitle(const Snapshot &snapshot, int item)
{
    const QString title = snapshot.strategy().element(item).body->title().simplified();
    return title.isEmpty() ? tr("(no title)") : shortened(title, mostTitle);
}

QString statusWord(ItemStatus status)
{
    switch (status) {
    case ItemStatus::Planned:
        return tr("planned");
    case ItemStatus::Doing:
        return tr("doing");
    case ItemStatus::Done:
        return tr("done");
    case ItemStatus::Dropped:
        break;
    }
    return tr("dropped");
}

std::optional<ItemStatus> statusOf(const Snapshot &snapshot, int item)
{
    return parseItemStatus(valueOf(snapshot, item, FieldKey::Status));
}

QString teamOf(const Snapshot &snapshot, int item)
{
    return valueOf(snapshot, item, FieldKey::Team);
}

int whyOf(const Snapshot &snapshot, int item)
{
    const auto links = snapshot.trace().from(item);
    const auto why = std::ranges::find_if(links, [&](const TraceLink &link) {
        const ElementKind kind = snapshot.strategy().element(link.to).kind();
        return link.key == FieldKey::Why && (kind == ElementKind::Bet || kind == ElementKind::Pain);
    });
    return why == links.end() ? -1 : why->to;
}

QString whyTitle(const Snapshot &snapshot, int item)
{
    const int why = whyOf(snapshot, item);
    return why < 0 ? QString() : roadmapTitle(snapshot, why);
}

std::optional<Level> confidenceOf(const Snapshot &snapshot, int item)
{
    const int why = whyOf(snapshot, item);
    return why < 0 ? std::nullopt : parseLevel(valueOf(snapshot, why, FieldKey::Confidence));
}

QString laneTitle(const RoadmapLane &lane, LaneBy lanesBy)
{
    if (lane.status)
        return statusWord(*lane.status);
    if (!lane.name.isEmpty())
        return lane.name;
    switch (lanesBy) {
    case LaneBy::Theme:
        return tr("No theme");
    case LaneBy::Team:
        return tr("No team");
    case LaneBy::Status:
        return tr("No status");
    case LaneBy::Bet:
        break;
    }
    return tr("No why yet");
}

QString daysInWords(const DaySpan &days, Period::Unit unit, const Calendar &calendar)
{
    return periodText({}, days, unit, calendar);
}

QString roadmapDetail(const Snapshot &snapshot, int item)
{
    const QString why = whyTitle(snapshot, item);
    const QString reason = snapshot.trace().traced(item) == Traced::No ? tr("no why yet") : why;
    const QString team = teamOf(snapshot, item);
    return team.isEmpty() ? reason : tr("%1 · %2").arg(team, reason);
}

QString roadmapStory(const Snapshot &snapshot, int item)
{
    const Strategy &strategy = snapshot.strategy();
    QStringList lines{roadmapTitle(snapshot, item)};
    QStringList facts;
    if (const QString when = valueOf(snapshot, item, FieldKey::When); !when.isEmpty())
        facts << when;
    if (const auto status = statusOf(snapshot, item))
        facts << statusWord(*status);
    if (const QString team = teamOf(snapshot, item); !team.isEmpty())
        facts << team;
    if (!facts.isEmpty())
        lines << facts.join(QStringLiteral(" · "));
    if (snapshot.trace().traced(item) == Traced::No)
        lines << tr("No why yet: nothing of the framework is its reason");
    const std::vector<int> chain = snapshot.trace().chainUp(item);
    for (std::size_t step = 1; step < chain.size(); ++step)
        lines << tr("→ %1: %2").arg(kindName(strategy.element(chain[step]).kind()), roadmapTitle(snapshot, chain[step]));
    for (const TraceLink &link : snapshot.trace().from(item)) {
        if (link.key == FieldKey::After)
            lines << tr("after %1").arg(roadmapTitle(snapshot, link.to));
    }
    return lines.join(u'\n');
}

} // namespace throughline
