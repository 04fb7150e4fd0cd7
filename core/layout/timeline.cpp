// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline.h"

#include "core/model/fiscal.h"
#include "core/model/periodreader.h"
#include "core/model/values.h"

#include <algorithm>

namespace throughline {

namespace {

/// More would be hairlines; what lies further on is drawn as if it ran off the edge.
constexpr int mostColumns = 40;
constexpr double tolerance = 1e-9;

Timeline::Column column(QDate from, const Calendar &calendar)
{
    return {from, fiscalYear(from, calendar), fiscalMonth(from, calendar) / 3 + 1};
}

struct Dated {
    int item;
    int lane;
    QDate from;
    QDate to; ///< invalid: open
};

class Layout {
public:
    Layout(const Snapshot &snapshot, const Timeline::LabelWidth &labelWidth)
        : m_strategy(snapshot.strategy())
        , m_labelWidth(labelWidth)
    {
    }

    Timeline run();

private:
    void collect();
    void addColumns();
    double place(QDate day) const;
    void addBar(const Dated &dated);
    void pack(Timeline::Lane &lane) const;

    const Strategy &m_strategy;
    const Timeline::LabelWidth &m_labelWidth;
    Timeline m_timeline;
    std::vector<Dated> m_dated;
};

void Layout::collect()
{
    PeriodReader periods(m_strategy.calendar());
    for (std::size_t g = 0; g < m_strategy.groups().size(); ++g) {
        const Group &group = m_strategy.groups()[g];
        if (group.part != Part::Roadmap)
            continue;
        m_timeline.lanes.push_back({int(g), 0, {}});
        for (int i = group.firstElement; i < group.firstElement + group.elementCount; ++i) {
            const auto &period = periods.when(*m_strategy.element(i).body);
            if (period && period->from.isValid())
                m_dated.push_back({i, int(m_timeline.lanes.size()) - 1, period->from, period->to});
            else
                m_timeline.undated.push_back(i);
        }
    }
}

void Layout::addColumns()
{
    const Calendar &calendar = m_strategy.calendar();
    QDate first = m_dated.front().from;
    QDate last = first;
    for (const Dated &dated : m_dated) {
        first = std::min(first, dated.from);
        last = std::max({last, dated.from, dated.to.isValid() ? dated.to : dated.from});
    }
    for (QDate day = firstDay(first, Period::Unit::Quarter, calendar); day <= last && int(m_timeline.columns.size()) < mostColumns;
        day = day.addMonths(3))
        m_timeline.columns.push_back(column(day, calendar));
}

double Layout::place(QDate day) const
{
    const QDate from = firstDay(day, Period::Unit::Quarter, m_strategy.calendar());
    const QDate origin = m_timeline.columns.front().from;
    const int months = (from.year() - origin.year()) * 12 + from.month() - origin.month();
    return months / 3 + double(from.daysTo(day)) / double(from.daysTo(from.addMonths(3)));
}

void Layout::addBar(const Dated &dated)
{
    const double edge = double(m_timeline.columns.size());
    Timeline::Bar bar{.item = dated.item};
    bar.start = std::min(place(dated.from), edge - 0.1);
    const double end = dated.to.isValid() ? place(dated.to.addDays(1)) : edge + 1;
    bar.isOpen = end > edge;
    bar.end = std::min(end, edge);
    bar.isMilestone = isMilestone(*m_strategy.element(dated.item).body);
    m_timeline.lanes[static_cast<std::size_t>(dated.lane)].bars.push_back(bar);
}

/// First fit in order of the start: as few rows as there are bars side by side at any one time.
void Layout::pack(Timeline::Lane &lane) const
{
    const int columns = int(m_timeline.columns.size());
    for (Timeline::Bar &bar : lane.bars) {
        const double need = m_labelWidth ? m_labelWidth(bar.item, columns) : 0;
        bar.labelStart = std::max(0.0, std::min(bar.start, columns - need));
    }
    std::ranges::stable_sort(lane.bars, {}, &Timeline::Bar::labelStart);
    std::vector<double> rowEnds;
    for (Timeline::Bar &bar : lane.bars) {
        const auto free = std::ranges::find_if(rowEnds, [&bar](double end) { return end <= bar.labelStart + tolerance; });
        bar.row = int(free - rowEnds.begin());
        if (free == rowEnds.end())
            rowEnds.push_back(0);
        const double need = m_labelWidth ? m_labelWidth(bar.item, columns) : 0;
        rowEnds[static_cast<std::size_t>(bar.row)] = std::max(bar.end, bar.labelStart + need);
    }
    lane.rows = int(rowEnds.size());
}

Timeline Layout::run()
{
    collect();
    if (m_dated.empty())
        return std::move(m_timeline);
    addColumns();
    for (const Dated &dated : m_dated)
        addBar(dated);
    for (Timeline::Lane &lane : m_timeline.lanes)
        pack(lane);
    return std::move(m_timeline);
}

} // namespace

Timeline Timeline::of(const Snapshot &snapshot, const LabelWidth &labelWidth)
{
    return Layout(snapshot, labelWidth).run();
}

} // namespace throughline
