// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/roadmap.h"

#include <QHash>

namespace throughline {

/// Which lane each roadmap item belongs in. Lanes that one could move an item into are there without any item: themes, states and
/// bets; the one of what has no value comes last, where something hasn't.
class RoadmapLanes {
public:
    RoadmapLanes(const Snapshot &snapshot, LaneBy lanesBy);

    /// Of an item.
    int laneOf(int item);
    /// As laneOf() counts them.
    RoadmapLane &lane(int counted) { return m_lanes[static_cast<std::size_t>(counted)]; }
    /// The lanes, and for each one as laneOf() counted them where it is now: those found late are put in their order.
    std::vector<RoadmapLane> take(std::vector<int> &order);

private:
    void addThemes();
    void addStates();
    int laneOfTeam(const ElementBody &body);
    int laneOfStatus(const ElementBody &body);
    int laneOfReason(int item);
    int laneCalled(const QString &key, const RoadmapLane &lane);

    const Snapshot &m_snapshot;
    LaneBy m_lanesBy;
    std::vector<RoadmapLane> m_lanes;
    QHash<QString, int> m_laneCalled;
    std::vector<int> m_laneOfGroup;
};

/// The lanes that \a lanesBy makes, with how many items each holds.
std::vector<RoadmapLane> lanesOf(const Snapshot &snapshot, LaneBy lanesBy);
/// The one with \a key, or one that nothing is in.
RoadmapLane laneWithKey(const Snapshot &snapshot, LaneBy lanesBy, const QString &key);
/// The items in the lane with \a key, ascending.
std::vector<int> itemsInLane(const Snapshot &snapshot, LaneBy lanesBy, const QString &key);

} // namespace throughline
