// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/roadmap.h"

#include "core/base/index.h"
#include "core/layout/roadmaplanes.h"
#include "core/model/fiscal.h"
#include "core/model/periodreader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace throughline {

namespace {

constexpr double shortest = 0.25; // of a column: a shorter bar is shown this long
constexpr double stub = 0.1; // of a column: how far an arrow goes straight before it turns
constexpr int columnsBefore = 1;
constexpr int columnsAfter = 2;
constexpr int columnsOfNothing = 8; // where no item has a date
constexpr int nearMonths = 12; // today is shown where the plan is this near
constexpr double emptyRows = 1;

/// The last day on which \a period can start, whatever it means exactly; invalid where there is none.
QDate latestStart(const Period &period, const Calendar &calendar)
{
    return period.isRange ? lastDay(firstDay(period.from, period.unit, calendar), period.unit) : period.to;
}

/// The first day on which it can be over.
QDate earliestEnd(const Period &period, const Calendar &calendar)
{
    return period.isRange && period.to.isValid() ? firstDay(period.to, period.endUnit, calendar) : period.from;
}

} // namespace

class RoadmapBuilder {
public:
    RoadmapBuilder(const Snapshot &snapshot, const RoadmapOptions &options)
        : m_snapshot(snapshot)
        , m_options(options)
        , m_strategy(snapshot.strategy())
        , m_periods(snapshot.strategy().calendar())
    {
    }

    Roadmap run()
    {
        collect();
        setScale();
        addBars();
        placeLanes();
        addOrders();
        return std::move(m_result);
    }

private:
    struct Dated {
        int item;
        int lane;
        bool isMilestone;
        const Period *period; ///< many items share one
    };
    struct Extent {
        double start;
        double end;
    };

    void collect();
    void setScale();
    void addBars();
    Extent extentOf(const Period *period);
    RoadmapBar barOf(const Dated &dated);
    void pack(RoadmapLane &lane);
    void placeLanes();
    void addRows(int lane);
    void addOrders();

    const Snapshot &m_snapshot;
    const RoadmapOptions &m_options;
    const Strategy &m_strategy;
    PeriodReader m_periods;
    std::vector<Dated> m_dated;
    std::unordered_map<const Period *, Extent> m_extents;
    Roadmap m_result;
};

void RoadmapBuilder::collect()
{
    RoadmapLanes lanes(m_snapshot, m_options.lanesBy);
    std::vector<int> counts;
    for (int item = 0; item < std::ssize(m_strategy.elements()); ++item) {
        if (m_strategy.element(item).kind() != ElementKind::Item || (m_options.shows && !m_options.shows(item)))
            continue;
        const int lane = lanes.laneOf(item);
        counts.resize(std::max(counts.size(), index(lane) + 1));
        ++counts[index(lane)];
        const ElementBody &body = *m_strategy.element(item).body;
        const auto &period = m_periods.when(body);
        if (period && period->from.isValid())
            m_dated.push_back({item, lane, isMilestone(body), &*period});
        else
            m_result.m_tray.push_back(item);
    }
    std::vector<int> order;
    m_result.m_lanes = lanes.take(order);
    for (Dated &dated : m_dated)
        dated.lane = order[index(dated.lane)];
    for (std::size_t lane = 0; lane < counts.size(); ++lane)
        m_result.m_lanes[index(order[lane])].itemCount = counts[lane];
}

void RoadmapBuilder::setScale()
{
    const Calendar &calendar = m_strategy.calendar();
    const QDate now = calendar.starts.isValid() ? calendar.starts : m_options.today.isValid() ? m_options.today : QDate(2000, 1, 1);
    QDate first = m_dated.empty() ? now : m_dated.front().period->from;
    QDate last = first;
    for (const Dated &dated : m_dated) {
        const auto &[from, to] = std::pair(dated.period->from, dated.period->to);
        first = std::min(first, from);
        last = std::max({last, from, to.isValid() ? to : from});
    }
    const QDate today = m_options.today;
    if (today.isValid() && today.addMonths(nearMonths) >= first && today.addMonths(-nearMonths) <= last) {
        first = std::min(first, today);
        last = std::max(last, today);
    }
    const int months = monthsIn(m_options.column);
    if (m_dated.empty())
        last = std::max(last, first.addMonths(columnsOfNothing * months));
    m_result.m_scale
        = TimeScale(first.addMonths(-columnsBefore * months), last.addMonths(columnsAfter * months), m_options.column, calendar);
}

RoadmapBuilder::Extent RoadmapBuilder::extentOf(const Period *period)
{
    const auto [known, isNew] = m_extents.try_emplace(period);
    if (isNew) {
        const TimeScale &scale = m_result.m_scale;
        known->second = {scale.place(period->from), period->to.isValid() ? scale.place(period->to.addDays(1)) : scale.width()};
    }
    return known->second;
}

RoadmapBar RoadmapBuilder::barOf(const Dated &dated)
{
    const auto [start, end] = extentOf(dated.period);
    return {.item = dated.item,
        .lane = dated.lane,
        .start = start,
        .end = end,
        .shownEnd = std::max(end, start + shortest * m_result.m_scale.monthsPerColumn()),
        .isOpen = !dated.period->to.isValid(),
        .isMilestone = dated.isMilestone};
}

void RoadmapBuilder::addBars()
{
    std::ranges::stable_sort(m_dated, {}, [](const Dated &d) { return std::pair(d.lane, d.period->from); });
    m_result.m_bars.reserve(m_dated.size());
    for (const Dated &dated : m_dated) {
        RoadmapLane &lane = m_result.m_lanes[index(dated.lane)];
        if (lane.barCount++ == 0)
            lane.firstBar = static_cast<int>(m_result.m_bars.size());
        m_result.m_bars.push_back(barOf(dated));
    }
    for (RoadmapLane &lane : m_result.m_lanes) {
        lane.isCollapsed = m_options.collapsed.contains(lane.key);
        pack(lane);
    }
}

/// First fit in order of the start: as few rows as there are bars side by side at any one time, and each bar in the uppermost that
/// is free.
void RoadmapBuilder::pack(RoadmapLane &lane)
{
    using Busy = std::pair<double, int>; // until, row
    std::priority_queue<Busy, std::vector<Busy>, std::greater<>> busy;
    std::priority_queue<int, std::vector<int>, std::greater<>> free;
    const auto bars = std::span(m_result.m_bars).subspan(index(lane.firstBar), index(lane.barCount));
    for (RoadmapBar &bar : bars) {
        for (; !busy.empty() && busy.top().first <= bar.start; busy.pop())
            free.push(busy.top().second);
        bar.row = free.empty() ? lane.rowCount++ : free.top();
        if (!free.empty())
            free.pop();
        busy.emplace(m_options.claims ? m_options.claims(bar) : bar.shownEnd, bar.row);
    }
    std::ranges::stable_sort(bars, {}, &RoadmapBar::row);
}

void RoadmapBuilder::placeLanes()
{
    double top = 0;
    for (int l = 0; l < std::ssize(m_result.m_lanes); ++l) {
        RoadmapLane &lane = m_result.m_lanes[index(l)];
        lane.top = top;
        lane.height = 2 * Roadmap::laneMargin + (lane.isCollapsed ? emptyRows : std::max<double>(lane.rowCount, emptyRows));
        top = lane.bottom();
        addRows(l);
    }
    m_result.m_barOfElement.assign(m_strategy.elements().size(), -1);
    for (int bar = 0; bar < std::ssize(m_result.m_bars); ++bar)
        m_result.m_barOfElement[index(m_result.m_bars[index(bar)].item)] = bar;
}

void RoadmapBuilder::addRows(int lane)
{
    const RoadmapLane &own = m_result.m_lanes[index(lane)];
    for (int b = own.firstBar; b < own.firstBar + own.barCount; ++b) {
        RoadmapBar &bar = m_result.m_bars[index(b)];
        const bool isFirst = b == own.firstBar || m_result.m_bars[index(b - 1)].row != bar.row;
        if (isFirst)
            m_result.m_rows.push_back({lane, b, 0});
        else
            m_result.m_bars[index(b - 1)].room = bar.start;
        ++m_result.m_rows.back().barCount;
        bar.room = std::numeric_limits<double>::infinity();
    }
}

void RoadmapBuilder::addOrders()
{
    std::vector<const Period *> periods(m_strategy.elements().size(), nullptr);
    for (const Dated &dated : m_dated)
        periods[index(dated.item)] = dated.period;
    for (int after = 0; after < std::ssize(m_result.m_bars); ++after) {
        const int item = m_result.m_bars[index(after)].item;
        for (const TraceLink &link : m_snapshot.trace().from(item)) {
            const int before = m_result.barOf(link.to);
            if (link.key != FieldKey::After || before < 0 || before == after)
                continue;
            const QDate start = latestStart(*periods[index(item)], m_strategy.calendar());
            const QDate end = earliestEnd(*periods[index(link.to)], m_strategy.calendar());
            m_result.m_orders.push_back({before, after, start.isValid() && start < end});
        }
    }
}

Roadmap Roadmap::of(const Snapshot &snapshot, const RoadmapOptions &options)
{
    return RoadmapBuilder(snapshot, options).run();
}

// --- places ---

int Roadmap::barOf(int item) const
{
    return item < 0 || item >= std::ssize(m_barOfElement) ? -1 : m_barOfElement[index(item)];
}

int Roadmap::laneAt(double y) const
{
    const auto after = std::ranges::upper_bound(m_lanes, y, {}, &RoadmapLane::top);
    return m_lanes.empty() ? -1 : std::max(static_cast<int>(after - m_lanes.begin()) - 1, 0);
}

double Roadmap::middle(const RoadmapBar &bar) const
{
    const RoadmapLane &lane = m_lanes[index(bar.lane)];
    return lane.top + laneMargin + (lane.isCollapsed ? 0 : bar.row) + 0.5;
}

int Roadmap::barAt(double x, double y) const
{
    int found = -1;
    visitBars(x, x, y, y, [&](const RoadmapBar &bar) {
        if (std::abs(y - middle(bar)) <= 0.5)
            found = barOf(bar.item);
    });
    return found;
}

void Roadmap::visitBars(
    double left, double right, double top, double bottom, const std::function<void(const RoadmapBar &)> &visit) const
{
    const auto bottomOf = [this](const Row &row) { return middle(m_bars[index(row.firstBar)]) + 0.5; };
    for (auto row = std::ranges::lower_bound(m_rows, top, {}, bottomOf); row != m_rows.end(); ++row) {
        const auto bars = std::span(m_bars).subspan(index(row->firstBar), index(row->barCount));
        const RoadmapLane &lane = m_lanes[index(row->lane)];
        if (lane.top > bottom)
            return;
        if (middle(bars.front()) - 0.5 > bottom)
            continue;
        for (auto bar = std::ranges::lower_bound(bars, left, {}, &RoadmapBar::shownEnd); bar != bars.end() && bar->start <= right;
            ++bar)
            visit(*bar);
    }
}

std::vector<QPointF> Roadmap::route(const RoadmapOrder &order) const
{
    const RoadmapBar &before = m_bars[index(order.before)];
    const RoadmapBar &after = m_bars[index(order.after)];
    const QPointF from(before.shownEnd, middle(before));
    const QPointF to(after.start, middle(after));
    const double turn = stub * m_scale.monthsPerColumn();
    if (from.y() == to.y() && from.x() <= to.x())
        return {from, to};
    if (to.x() - from.x() >= 2 * turn) // at the end, so that arrows to one bar come together
        return {from, {to.x() - turn, from.y()}, {to.x() - turn, to.y()}, to};
    const double between = from.y() + (to.y() > from.y() ? 0.5 : to.y() < from.y() ? -0.5 : 0.5);
    return {from, {from.x() + turn, from.y()}, {from.x() + turn, between}, {to.x() - turn, between}, {to.x() - turn, to.y()}, to};
}

// --- the keyboard's way ---

int Roadmap::rowOf(int bar) const
{
    const auto after = std::ranges::upper_bound(m_rows, bar, {}, &Row::firstBar);
    return static_cast<int>(after - m_rows.begin()) - 1;
}

int Roadmap::nearestInRow(int row, const RoadmapBar &to) const
{
    const Row &in = m_rows[index(row)];
    const auto distance = [&](int bar) {
        const RoadmapBar &other = m_bars[index(bar)];
        return std::pair(std::max({other.start - to.end, to.start - other.end, 0.0}), std::abs(other.start - to.start));
    };
    int nearest = in.firstBar;
    for (int bar = in.firstBar + 1; bar < in.firstBar + in.barCount; ++bar) {
        if (distance(bar) < distance(nearest))
            nearest = bar;
    }
    return nearest;
}

int Roadmap::neighbour(int bar, Direction direction) const
{
    if (m_bars.empty())
        return -1;
    if (bar < 0)
        return 0;
    const int row = rowOf(bar);
    const Row &own = m_rows[index(row)];
    const int last = own.firstBar + own.barCount - 1;
    const auto inRow = [&](int wanted) {
        const int other = std::clamp(wanted, 0, static_cast<int>(m_rows.size()) - 1);
        return other == row ? bar : nearestInRow(other, m_bars[index(bar)]);
    };
    switch (direction) {
    case Direction::Left:
        return std::max(bar - 1, own.firstBar);
    case Direction::Right:
        return std::min(bar + 1, last);
    case Direction::Home:
        return own.firstBar;
    case Direction::End:
        return last;
    case Direction::Up:
        return inRow(row - 1);
    case Direction::Down:
        return inRow(row + 1);
    case Direction::PageUp: {
        int to = row;
        while (to > 0 && m_rows[index(to)].lane == own.lane)
            --to;
        return inRow(to);
    }
    case Direction::PageDown:
        break;
    }
    int to = row;
    while (to + 1 < std::ssize(m_rows) && m_rows[index(to)].lane == own.lane)
        ++to;
    return inRow(to);
}

} // namespace throughline
