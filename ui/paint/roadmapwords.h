// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/roadmap.h"

namespace throughline {

/// A roadmap with the snapshot that it was laid out from.
struct RoadmapContent {
    Snapshot snapshot;
    Roadmap roadmap;
};

// What the roadmap says in words.

/// The first value of a field, empty where there is none.
QString valueOf(const Snapshot &snapshot, int element, FieldKey key);
QString roadmapTitle(const Snapshot &snapshot, int item);
QString statusWord(ItemStatus status);
std::optional<ItemStatus> statusOf(const Snapshot &snapshot, int item);
QString teamOf(const Snapshot &snapshot, int item);
/// The bet or pain that an item's whys name first, or -1; and its title.
int whyOf(const Snapshot &snapshot, int item);
QString whyTitle(const Snapshot &snapshot, int item);
/// How sure we are of that, where it is a bet that says so.
std::optional<Level> confidenceOf(const Snapshot &snapshot, int item);
QString laneTitle(const RoadmapLane &lane, LaneBy lanesBy);
/// "2027 Q1 to 2027 Q3": what its author wrote, or would.
QString daysInWords(const DaySpan &days, Period::Unit unit, const Calendar &calendar);
/// Under the title: the team and the why, or that there is none.
QString roadmapDetail(const Snapshot &snapshot, int item);
/// All that a bar shows, and the chain of whys, line by line.
QString roadmapStory(const Snapshot &snapshot, int item);

} // namespace throughline
