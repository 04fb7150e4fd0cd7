// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapdrag.h"

#include <cmath>

namespace throughline {

RoadmapDrag::RoadmapDrag(Kind kind, int item, std::vector<int> items, QPointF from)
    : m_kind(kind)
    , m_item(item)
    , m_items(std::move(items))
    , m_from(from)
    , m_now(from)
{
    if (kind != Kind::Move)
        m_items = {item};
}

void RoadmapDrag::moveTo(QPointF now, bool isExact)
{
    m_now = now;
    m_isExact = isExact;
}

/// The edge that was grabbed, at the boundary between columns or days that is nearest to the pointer.
std::optional<DaySpan> RoadmapDrag::resized(const RoadmapModel &model, const DaySpan &days) const
{
    const TimeScale &scale = model.roadmap().scale();
    const bool isEnd = m_kind == Kind::End;
    if (m_now == m_from)
        return days;
    const double edge = isEnd ? (days.isOpen() ? scale.width() : scale.place(days.to.addDays(1))) : scale.place(days.from);
    const double place = edge + m_now.x() - m_from.x();
    const double half = scale.monthsPerColumn() / 2.0;
    const QDate at = m_isExact ? scale.day(place) : scale.columnStart(scale.columnAt(place + half));
    const DaySpan wanted = isEnd ? DaySpan{days.from, at.addDays(-1)} : DaySpan{at, days.to};
    if (!wanted.isOpen() && wanted.to < wanted.from)
        return {};
    return wanted;
}

std::optional<DaySpan> RoadmapDrag::daysOfItem(const RoadmapModel &model, int item) const
{
    const auto period = periodOf(model.snapshot(), item);
    if (!period)
        return {};
    const DaySpan days{period->from, period->to};
    if (m_kind != Kind::Move)
        return resized(model, days);
    const TimeScale &scale = model.roadmap().scale();
    const double by = m_now.x() - m_from.x();
    if (m_isExact) {
        const auto grabbed = periodOf(model.snapshot(), m_item);
        const qint64 shift = grabbed->from.daysTo(scale.day(scale.place(grabbed->from) + by));
        return DaySpan{days.from.addDays(shift), days.isOpen() ? QDate() : days.to.addDays(shift)};
    }
    const int columns = static_cast<int>(std::lround(by / scale.monthsPerColumn()));
    return columns == 0 ? days : movedDays(*period, columns, scale.column(), model.snapshot().strategy().calendar());
}

std::vector<ScheduledItem> RoadmapDrag::days(const RoadmapModel &model) const
{
    std::vector<ScheduledItem> scheduled;
    for (const int item : m_items) {
        if (!periodOf(model.snapshot(), item)) // from the tray; it changes its lane with the others
            continue;
        const auto days = daysOfItem(model, item);
        if (!days)
            return {};
        scheduled.push_back({item, *days});
    }
    return scheduled;
}

Period::Unit RoadmapDrag::unit(const RoadmapModel &model) const
{
    return m_isExact ? Period::Unit::Day : model.roadmap().scale().column();
}

int RoadmapDrag::lane(const RoadmapModel &model) const
{
    const int bar = model.roadmap().barOf(m_item);
    return m_kind == Kind::Move ? model.roadmap().laneAt(m_now.y()) : bar < 0 ? -1 : model.bar(bar).lane;
}

int RoadmapDrag::target(const RoadmapModel &model) const
{
    const int bar = model.roadmap().barAt(m_now.x(), m_now.y());
    return bar < 0 || model.bar(bar).item == m_item ? -1 : model.bar(bar).item;
}

Result<TextEdit> RoadmapDrag::edit(const RoadmapModel &model) const
{
    if (m_kind == Kind::Arrow) {
        const int to = target(model);
        return to < 0 ? Result<TextEdit>() : waitFor(model.snapshot(), to, m_item);
    }
    const int bar = model.roadmap().barOf(m_item);
    const auto scheduled = days(model);
    if (bar < 0 || scheduled.empty())
        return TextEdit();
    const int to = lane(model);
    std::optional<LaneChange> change;
    if (to >= 0 && to != model.bar(bar).lane)
        change = {model.options().lanesBy, model.lane(to)};
    return dropItems(model.snapshot(), scheduled, unit(model), change);
}

} // namespace throughline
