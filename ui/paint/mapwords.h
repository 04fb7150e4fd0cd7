// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/map.h"
#include "core/snapshot/snapshot.h"

namespace throughline {

/// A map with the strategy that it shows.
struct MapContent {
    Snapshot snapshot;
    Flow flow;
    TraceMap map;
};

/// What a box is called: the title of its element, or the name of what is folded into it.
QString mapTitle(const MapContent &content, int node);
/// A few words more: when an item is, what relies on a bet, why something is a gap. May be empty.
QString mapDetail(const MapContent &content, int node);
/// The chain through a box, a line for each step, and what is wrong with it, for a tool tip or a screen reader.
QString mapStory(const MapContent &content, int node);
QString mapStory(const MapContent &content, const MapRibbon &ribbon);
/// The heading of a column: "Strategic bets".
QString mapHeading(FlowColumn column);

} // namespace throughline
