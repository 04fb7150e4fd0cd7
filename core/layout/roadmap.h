// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/timescale.h"
#include "core/model/values.h"
#include "core/snapshot/snapshot.h"

#include <QPointF>
#include <QSet>

#include <functional>

namespace throughline {

/// What the items of a lane have in common.
enum class LaneBy : quint8 { Theme, Team, Status, Bet };

struct RoadmapBar;

struct RoadmapOptions {
    LaneBy lanesBy = LaneBy::Theme;
    Period::Unit column = Period::Unit::Quarter;
    QDate today = {};
    QSet<QString> collapsed = {}; ///< the lanes' keys
    std::function<bool(int item)> shows = {}; ///< null: every item
    /// Up to where, in months, a row is taken by a bar and what stands beside it; null: up to its shown end.
    std::function<double(const RoadmapBar &bar)> claims = {};
};

/// A lane. Lengths across are in rows, its margins included.
struct RoadmapLane {
    QString key; ///< stays the same while items come, go and move
    QString name; ///< empty: of what has no theme, team, status or why
    int group = -1; ///< by theme
    std::optional<ItemStatus> status = {}; ///< by status
    int reason = -1; ///< by bet: the bet, or the pain where a why names one
    bool isCollapsed = false;
    int itemCount = 0; ///< with those in the tray
    int firstBar = 0; ///< index into Roadmap::bars
    int barCount = 0;
    int rowCount = 0;
    double top = 0;
    double height = 0;

    double bottom() const { return top + height; }
};

/// An item's bar. Lengths along are months from the scale's origin.
struct RoadmapBar {
    int item = -1;
    int lane = -1;
    int row = 0; ///< in its lane
    double start = 0;
    double end = 0;
    double shownEnd = 0; ///< end, or further on where the bar would be too short to be seen
    double room = 0; ///< where the next bar of the row starts
    bool isOpen = false; ///< it has no end, like "later"
    bool isMilestone = false;
};

/// \a after says that it comes after \a before.
struct RoadmapOrder {
    int before = -1; ///< bars
    int after = -1;
    bool isConflict = false; ///< whatever the periods mean exactly, it can't be kept
};

/// A roadmap over time, without a unit of length: lanes from top to bottom, in each of them as many rows as it takes that no two
/// bars overlap. The same text and options give the same places, and a title changes none.
class Roadmap {
public:
    enum class Direction : quint8 { Left, Right, Up, Down, Home, End, PageUp, PageDown };

    static constexpr double laneMargin = 0.25; ///< above and below a lane's rows, in rows

    Roadmap() = default;
    static Roadmap of(const Snapshot &snapshot, const RoadmapOptions &options);

    const TimeScale &scale() const { return m_scale; }
    const std::vector<RoadmapLane> &lanes() const { return m_lanes; }
    const std::vector<RoadmapBar> &bars() const { return m_bars; }
    const std::vector<RoadmapOrder> &orders() const { return m_orders; }
    /// Items without days, or with some that can't be read, in document order.
    const std::vector<int> &tray() const { return m_tray; }
    double height() const { return m_lanes.empty() ? 0 : m_lanes.back().bottom(); }

    /// The bar of \a item, or -1.
    int barOf(int item) const;
    /// The lane at \a y; the last one below them all, -1 where there is none.
    int laneAt(double y) const;
    /// The middle of a bar's row.
    double middle(const RoadmapBar &bar) const;
    /// The bar that covers the point, or -1.
    int barAt(double x, double y) const;
    /// Calls \a visit with each bar that shows in that area.
    void visitBars(
        double left, double right, double top, double bottom, const std::function<void(const RoadmapBar &)> &visit) const;
    /// The arrow of an order, from the bar before to the bar after, with right angles.
    std::vector<QPointF> route(const RoadmapOrder &order) const;
    /// The bar that an arrow key leads to from \a bar; the first one from none.
    int neighbour(int bar, Direction direction) const;

private:
    friend class RoadmapBuilder;

    struct Row {
        int lane = -1;
        int firstBar = 0;
        int barCount = 0;
    };

    int rowOf(int bar) const;
    int nearestInRow(int row, const RoadmapBar &to) const;

    TimeScale m_scale;
    std::vector<RoadmapLane> m_lanes;
    std::vector<RoadmapBar> m_bars; ///< by lane, row and start
    std::vector<Row> m_rows; ///< of lanes with bars, from top to bottom
    std::vector<RoadmapOrder> m_orders;
    std::vector<int> m_tray;
    std::vector<int> m_barOfElement;
};

} // namespace throughline
