// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer does on the timeline.

#include "ui/roadmap/roadmapview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace throughline {

namespace {

constexpr double wheelNotch = 120;
constexpr double wheelZoom = 1.15;
constexpr int edge = 7; // pixels at a bar's ends that resize it
constexpr double near = 5; // pixels beside an arrow that still mean it
constexpr int scrollStep = 18; // pixels, while something is dragged to the border

double distance(QPointF point, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length, 0.0, 1.0) : 0;
    const QPointF off = point - (a + share * along);
    return std::hypot(off.x(), off.y());
}

} // namespace

bool RoadmapView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_drag && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return PaintedView::event(event);
}

PaintedView::Tip RoadmapView::tipAt(QPoint point) const
{
    QString words;
    if (const int item = itemAt(point); item >= 0) {
        words = roadmapStory(m_model.snapshot(), item);
    } else if (const int lane = laneNameAt(point); lane >= 0) {
        words = laneTitle(m_model.lane(lane), m_model.options().lanesBy);
    } else if (const int found = orderAt(point); found >= 0) {
        const RoadmapOrder &order = m_model.roadmap().orders()[static_cast<std::size_t>(found)];
        words = tr("%1 comes after %2")
                    .arg(roadmapTitle(m_model.snapshot(), m_model.bar(order.after).item),
                        roadmapTitle(m_model.snapshot(), m_model.bar(order.before).item));
        if (order.isConflict)
            words += u'\n' + tr("The dates say otherwise: it starts before the other one can be over");
    }
    return {words, {}};
}

int RoadmapView::laneNameAt(QPoint point) const
{
    if (point.x() >= m_painter.laneWidth() || point.y() < m_painter.headerHeight())
        return -1;
    const double y = toRoadmap(point).y();
    return y < m_model.roadmap().height() ? m_model.roadmap().laneAt(y) : -1;
}

/// The arrow at \a point, as an index into the orders, or -1.
int RoadmapView::orderAt(QPoint point) const
{
    if (point.x() < m_painter.laneWidth() || point.y() < m_painter.headerHeight())
        return -1;
    const auto &orders = m_model.roadmap().orders();
    for (int o = 0; o < std::ssize(orders); ++o) {
        const auto route = m_model.roadmap().route(orders[static_cast<std::size_t>(o)]);
        for (std::size_t i = 1; i < route.size(); ++i) {
            if (distance(point, m_painter.toView(route[i - 1], view()), m_painter.toView(route[i], view())) <= near)
                return o;
        }
    }
    return -1;
}

RoadmapDrag::Kind RoadmapView::kindAt(QPoint point, int item) const
{
    const QRect area = areaOf(m_model.roadmap().barOf(item));
    if (area.width() < 4 * edge) // a short bar is grabbed as a whole
        return RoadmapDrag::Kind::Move;
    if (point.x() <= area.left() + edge)
        return RoadmapDrag::Kind::Start;
    return point.x() >= area.right() - edge ? RoadmapDrag::Kind::End : RoadmapDrag::Kind::Move;
}

void RoadmapView::hover(QPoint point)
{
    int item = viewport()->rect().contains(point) ? itemAt(point) : -1;
    const int before = m_model.roadmap().barOf(m_hovered);
    const bool isOnHandle = before >= 0 && m_painter.handle(m_model.bar(before), view()).adjusted(-2, -2, 2, 2).contains(point);
    if (item < 0 && isOnHandle)
        item = m_hovered;
    const bool isEdge = item >= 0 && !isOnHandle && kindAt(point, item) != RoadmapDrag::Kind::Move;
    viewport()->setCursor(isOnHandle                                     ? Qt::CrossCursor
            : isEdge                                                     ? Qt::SizeHorCursor
            : item >= 0 || laneNameAt(point) >= 0 || orderAt(point) >= 0 ? Qt::PointingHandCursor
                                                                         : Qt::ArrowCursor);
    if (item == m_hovered)
        return;
    updateBar(std::exchange(m_hovered, item));
    updateBar(item);
}

// --- press, drag, release ---

void RoadmapView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() == Qt::MiddleButton) {
        m_panned = point;
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    m_field->finish();
    const int hovered = m_model.roadmap().barOf(m_hovered);
    const bool isOnHandle = hovered >= 0 && m_painter.handle(m_model.bar(hovered), view()).adjusted(-2, -2, 2, 2).contains(point);
    const int item = isOnHandle ? m_hovered : itemAt(point);
    m_press = Press{.point = point, .item = item};
    if (item < 0)
        return;
    const std::vector<int> chosen = selected();
    m_press->wasSelected = std::ranges::binary_search(chosen, item);
    m_press->kind = isOnHandle ? RoadmapDrag::Kind::Arrow : kindAt(point, item);
    if (event->modifiers().testFlag(Qt::ControlModifier) || event->modifiers().testFlag(Qt::ShiftModifier))
        toggle(item);
    else if (!m_press->wasSelected)
        select(item);
}

void RoadmapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_pointer = point;
    if (m_panned) {
        const QPoint by = *m_panned - point;
        m_panned = point;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
        return;
    }
    if (m_press && !m_drag && (point - m_press->point).manhattanLength() >= QApplication::startDragDistance())
        startDrag(m_press->point);
    if (m_drag)
        return dragTo(point, event->modifiers());
    if (event->buttons() == Qt::NoButton)
        hover(point);
}

void RoadmapView::startDrag(QPoint point)
{
    if (m_press->item < 0) {
        m_panned = point;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    updateDragged([&] { m_drag.emplace(m_press->kind, m_press->item, selected(), toRoadmap(point)); });
    updateBar(m_hovered);
    updateBar(current());
    m_scroller.start();
    QToolTip::hideText();
}

void RoadmapView::dragTo(QPoint point, Qt::KeyboardModifiers modifiers)
{
    updateDragged([&] { m_drag->moveTo(toRoadmap(point), modifiers.testFlag(Qt::AltModifier)); });
    Q_EMIT draggedOut(viewport()->mapToGlobal(point), false);
}

void RoadmapView::scrollWhileDragging()
{
    if (!m_drag)
        return m_scroller.stop();
    const QRect inner = viewport()->rect().adjusted(
        static_cast<int>(m_painter.laneWidth()), static_cast<int>(m_painter.headerHeight()), -Theme::roomy, -Theme::roomy);
    const auto pull = [](int at, int least, int most) { return at < least ? -scrollStep : at > most ? scrollStep : 0; };
    const QPoint by(pull(m_pointer.x(), inner.left(), inner.right()), pull(m_pointer.y(), inner.top(), inner.bottom()));
    if (by.isNull() || !viewport()->rect().adjusted(-Theme::vast, -Theme::vast, Theme::vast, Theme::vast).contains(m_pointer))
        return;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
    dragTo(m_pointer, QApplication::keyboardModifiers());
}

void RoadmapView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const auto press = std::exchange(m_press, std::nullopt);
    if (std::exchange(m_panned, std::nullopt))
        return hover(point);
    if (event->button() != Qt::LeftButton || !press)
        return;
    if (m_drag)
        return finishDrag();
    if (press->item >= 0) {
        if (press->wasSelected && !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            select(press->item);
        return;
    }
    if (const int lane = laneNameAt(point); lane >= 0)
        return turnLane(lane);
    const int found = orderAt(point);
    if (found >= 0) {
        const RoadmapOrder &order = m_model.roadmap().orders()[static_cast<std::size_t>(found)];
        m_order = {m_model.bar(order.before).item, m_model.bar(order.after).item};
    } else {
        m_order = {-1, -1};
        m_marked.clear();
    }
    viewport()->update();
    Q_EMIT currentChanged();
}

void RoadmapView::finishDrag()
{
    m_scroller.stop();
    const RoadmapDrag drag = *std::exchange(m_drag, std::nullopt);
    viewport()->update();
    const bool isOutside = !viewport()->rect().contains(m_pointer);
    if (isOutside) {
        Q_EMIT draggedOut(viewport()->mapToGlobal(m_pointer), true);
        return;
    }
    Q_EMIT draggedOut({-1, -1}, false);
    const QString name = drag.kind() == RoadmapDrag::Kind::Arrow ? tr("Put in order")
        : drag.kind() == RoadmapDrag::Kind::Move                 ? tr("Move on the roadmap")
                                                                 : tr("Change the length");
    apply(drag.edit(m_model), name);
}

void RoadmapView::cancelDrag()
{
    if (!m_drag)
        return;
    m_drag.reset();
    m_press.reset();
    m_scroller.stop();
    Q_EMIT draggedOut({-1, -1}, false);
    viewport()->update();
}

void RoadmapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton || point.x() < m_painter.laneWidth() || point.y() < m_painter.headerHeight())
        return;
    m_press.reset();
    if (const int item = itemAt(point); item >= 0)
        return editTitle(item);
    if (orderAt(point) >= 0)
        return;
    const QPointF place = toRoadmap(point);
    const TimeScale &scale = m_model.roadmap().scale();
    Q_EMIT newItemWanted(newItemIn(
        m_model.snapshot(), laneChange(m_model.roadmap().laneAt(place.y())), scale.columnDays(scale.columnAt(place.x())), unit()));
}

void RoadmapView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    const int bar = m_model.roadmap().barOf(current());
    if (event->reason() == QContextMenuEvent::Keyboard) {
        at = viewport()->mapToGlobal(bar < 0 ? viewport()->rect().center() : areaOf(bar).center());
    } else if (const int item = itemAt(event->pos()); item >= 0) {
        const std::vector<int> chosen = selected();
        if (!std::ranges::binary_search(chosen, item))
            select(item);
    }
    Q_EMIT menuWanted(at);
}

void RoadmapView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        PaintedView::wheelEvent(event);
        return;
    }
    setMonthWidth(m_month * std::pow(wheelZoom, event->angleDelta().y() / wheelNotch), event->position().toPoint().x());
    event->accept();
}

} // namespace throughline
