// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/roadmapedits.h"
#include "ui/roadmap/roadmapmodel.h"

#include <QPointF>

namespace throughline {

/// A gesture with the pointer on the roadmap, from the press on: what it would do if it ended now. Points are the roadmap's own:
/// months and rows.
class RoadmapDrag {
public:
    enum class Kind : quint8 { Move, Start, End, Arrow };

    /// \a items are those that go along, \a item, which was grabbed, among them.
    RoadmapDrag(Kind kind, int item, std::vector<int> items, QPointF from);

    Kind kind() const { return m_kind; }
    int item() const { return m_item; }
    const std::vector<int> &items() const { return m_items; }
    QPointF now() const { return m_now; }
    /// \a isExact: to the day, not to the column.
    void moveTo(QPointF now, bool isExact);

    /// The days that each item would have; empty where one of them would leave the calendar.
    std::vector<ScheduledItem> days(const RoadmapModel &model) const;
    /// The unit that says these days.
    Period::Unit unit(const RoadmapModel &model) const;
    /// The lane that a moved item would be in.
    int lane(const RoadmapModel &model) const;
    /// Where an arrow would lead, or -1.
    int target(const RoadmapModel &model) const;
    Result<TextEdit> edit(const RoadmapModel &model) const;

private:
    std::optional<DaySpan> daysOfItem(const RoadmapModel &model, int item) const;
    std::optional<DaySpan> resized(const RoadmapModel &model, const DaySpan &days) const;

    Kind m_kind;
    int m_item;
    std::vector<int> m_items;
    QPointF m_from;
    QPointF m_now;
    bool m_isExact = false;
};

} // namespace throughline
