// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"
#include "core/edits/schedule.h"
#include "core/layout/roadmap.h"

namespace throughline {

// What gestures on the roadmap mean, as edits.

/// A lane as an edit sees it.
struct LaneChange {
    LaneBy lanesBy = LaneBy::Theme;
    RoadmapLane to;
};

/// Puts the items into another lane, which sets what the lane stands for.
Result<TextEdit> changeLane(const Snapshot &snapshot, std::span<const int> items, const LaneChange &change);
/// Gives items days and, where \a lane says so, another lane: one edit.
Result<TextEdit> dropItems(
    const Snapshot &snapshot, std::span<const ScheduledItem> items, Period::Unit unit, const std::optional<LaneChange> &lane);
/// A new item that would stand in that lane and on these days.
NewElement newItemIn(const Snapshot &snapshot, const LaneChange &lane, const std::optional<DaySpan> &days, Period::Unit unit);

} // namespace throughline
