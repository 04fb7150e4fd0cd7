// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline does without the pointer.

#include "ui/roadmap/roadmapview.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace throughline {

// --- the keyboard ---

void RoadmapView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_drag)
            return cancelDrag();
        if (m_order.first >= 0 || !m_marked.isEmpty()) {
            m_order = {-1, -1};
            m_marked.clear();
            viewport()->update();
            return Q_EMIT currentChanged();
        }
    }
    if (!step(event))
        PaintedView::keyPressEvent(event);
}

bool RoadmapView::step(const QKeyEvent *event)
{
    using Direction = Roadmap::Direction;
    static const QHash<int, Direction> keys{{Qt::Key_Left, Direction::Left}, {Qt::Key_Right, Direction::Right},
        {Qt::Key_Up, Direction::Up}, {Qt::Key_Down, Direction::Down}, {Qt::Key_Home, Direction::Home},
        {Qt::Key_End, Direction::End}, {Qt::Key_PageUp, Direction::PageUp}, {Qt::Key_PageDown, Direction::PageDown}};
    const auto direction = keys.constFind(event->key());
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isExtending = modifiers == Qt::ShiftModifier;
    if (direction == keys.cend() || (modifiers != Qt::NoModifier && !isExtending))
        return false;
    const int bar = m_model.roadmap().neighbour(m_model.roadmap().barOf(current()), *direction);
    if (bar < 0 || m_model.bar(bar).item == current())
        return true;
    const int item = m_model.bar(bar).item;
    const std::vector<int> chosen = selected();
    if (isExtending && !std::ranges::binary_search(chosen, item)) {
        toggle(item);
        reveal(item);
    } else {
        select(item);
    }
    return true;
}

void RoadmapView::focusInEvent(QFocusEvent *event)
{
    PaintedView::focusInEvent(event);
    viewport()->update();
}

void RoadmapView::focusOutEvent(QFocusEvent *event)
{
    PaintedView::focusOutEvent(event);
    viewport()->update();
}

// --- gestures without the pointer ---

void RoadmapView::moveBy(int columns)
{
    apply(moveItems(m_model.snapshot(), selected(), columns, unit()), tr("Move in time"));
}

void RoadmapView::resizeBy(PeriodEdge edge, int columns)
{
    apply(resizeItems(m_model.snapshot(), selected(), edge, columns, unit()), tr("Change the length"));
}

LaneChange RoadmapView::laneChange(int lane) const
{
    return {m_model.options().lanesBy, lane < 0 ? RoadmapLane() : m_model.lane(lane)};
}

void RoadmapView::moveByLane(int lanes)
{
    const int bar = m_model.roadmap().barOf(current());
    const int to = bar < 0 ? -1 : m_model.bar(bar).lane + lanes;
    if (to >= 0 && to < std::ssize(m_model.roadmap().lanes()))
        apply(changeLane(m_model.snapshot(), selected(), laneChange(to)), tr("Move to another lane"));
}

void RoadmapView::unschedule()
{
    apply(unscheduleItems(m_model.snapshot(), selected()), tr("Take the date away"));
}

void RoadmapView::schedule(int item)
{
    const TimeScale &scale = m_model.roadmap().scale();
    const QDate start = scale.calendar().starts.isValid() ? scale.calendar().starts : today();
    const std::array scheduled{ScheduledItem{item, scale.columnDays(scale.columnAt(scale.place(start)))}};
    apply(scheduleItems(m_model.snapshot(), scheduled, unit()), tr("Put on the roadmap"));
}

bool RoadmapView::removeOrder()
{
    if (m_order.first < 0)
        return false;
    return apply(unlinkElement(m_model.snapshot(), m_order.second, FieldKey::After, m_order.first), tr("Remove the order"));
}

void RoadmapView::askForItem()
{
    const int bar = m_model.roadmap().barOf(current());
    const TimeScale &scale = m_model.roadmap().scale();
    const double middle = m_painter.fromView(QPointF(viewport()->rect().center()), view()).x();
    const int column = scale.columnAt(bar < 0 ? middle : m_model.bar(bar).start);
    const int lane = bar >= 0 ? m_model.bar(bar).lane : m_model.roadmap().lanes().empty() ? -1 : 0;
    Q_EMIT newItemWanted(newItemIn(m_model.snapshot(), laneChange(lane), scale.columnDays(column), unit()));
}

} // namespace throughline
