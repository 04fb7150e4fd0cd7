// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapedits.h"

#include "core/edits/composing.h"
#include "core/edits/lanes.h"
#include "ui/paint/roadmapwords.h"

#include <algorithm>

namespace throughline {

namespace {

QString statusText(const RoadmapLane &lane)
{
    return lane.status ? lane.key : QString(); // a lane of a status is called by what one writes
}

/// Each item leaves the why that put it where it is.
Result<TextEdit> changeReasons(const Snapshot &snapshot, std::span<const int> items, int to)
{
    Snapshot now = snapshot;
    TextEdit all;
    for (const int item : items) {
        const auto edit = changeWhy(now, std::span(&item, 1), whyOf(now, item), to);
        if (!edit)
            return edit;
        all = composed(all, *edit);
        now = now.edited(*edit);
    }
    return all;
}

} // namespace

Result<TextEdit> changeLane(const Snapshot &snapshot, std::span<const int> items, const LaneChange &change)
{
    switch (change.lanesBy) {
    case LaneBy::Theme:
        return moveToTheme(snapshot, items, change.to.group);
    case LaneBy::Team:
        return setOnItems(snapshot, items, FieldKey::Team, change.to.name);
    case LaneBy::Status:
        return setOnItems(snapshot, items, FieldKey::Status, statusText(change.to));
    case LaneBy::Bet:
        break;
    }
    return changeReasons(snapshot, items, change.to.reason);
}

Result<TextEdit> dropItems(
    const Snapshot &snapshot, std::span<const ScheduledItem> items, Period::Unit unit, const std::optional<LaneChange> &lane)
{
    const auto scheduled = scheduleItems(snapshot, items, unit);
    if (!scheduled || !lane)
        return scheduled;
    std::vector<int> moved;
    for (const ScheduledItem &item : items)
        moved.push_back(item.item);
    // A field's edit leaves every element its place in the list.
    return changeLane(snapshot.edited(*scheduled), moved, *lane).transform([&](const TextEdit &edit) {
        return composed(*scheduled, edit);
    });
}

NewElement newItemIn(const Snapshot &snapshot, const LaneChange &lane, const std::optional<DaySpan> &days, Period::Unit unit)
{
    NewElement wanted{.kind = ElementKind::Item, .group = {}, .title = {}, .fields = {}, .prose = {}};
    const auto &groups = snapshot.strategy().groups();
    const auto last = std::ranges::find_last(groups, Part::Roadmap, &Group::part);
    if (lane.lanesBy == LaneBy::Theme && lane.to.group >= 0)
        wanted.group = groups[static_cast<std::size_t>(lane.to.group)].name;
    else if (!last.empty())
        wanted.group = last.front().name;
    if (days)
        wanted.fields.emplace_back(FieldKey::When, daysInWords(*days, unit, snapshot.strategy().calendar()));
    if (lane.lanesBy == LaneBy::Team && !lane.to.name.isEmpty())
        wanted.fields.emplace_back(FieldKey::Team, lane.to.name);
    if (lane.lanesBy == LaneBy::Status && lane.to.status)
        wanted.fields.emplace_back(FieldKey::Status, statusText(lane.to));
    return wanted;
}

} // namespace throughline
