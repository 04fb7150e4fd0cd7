// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pointer and keyboard do on the map.

#include "ui/map/mapview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <cmath>

namespace throughline {

namespace {

constexpr double wheelNotch = 120;
constexpr double wheelZoom = 1.15;

} // namespace

/// Space is the hand's while the map has the keyboard, whatever a shortcut of the window would make of it.
bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return PaintedView::event(event);
}

PaintedView::Tip MapView::tipAt(QPoint point) const
{
    const MapContent &content = m_model.content();
    if (const int node = nodeAt(point); node >= 0)
        return {mapStory(content, node), {}};
    const int ribbon = m_model.map().ribbonAt(toMap(point));
    return {ribbon < 0 ? QString() : mapStory(content, content.map.graph().ribbons[static_cast<std::size_t>(ribbon)]), {}};
}

void MapView::hover(QPoint point)
{
    Hovered next;
    if (viewport()->rect().contains(point) && point.y() >= m_painter.headingHeight()) {
        next.node = nodeAt(point);
        next.ribbon = next.node >= 0 ? -1 : m_model.map().ribbonAt(toMap(point));
    }
    if (next == m_hovered)
        return;
    m_hovered = next;
    m_path = next.node >= 0 ? m_model.map().pathThrough(next.node)
        : next.ribbon >= 0  ? m_model.map().pathAlong(next.ribbon)
                            : MapPath();
    showCursor();
    viewport()->update();
}

void MapView::showCursor()
{
    viewport()->setCursor(m_dragged ? Qt::ClosedHandCursor
            : m_isSpaceDown         ? Qt::OpenHandCursor
            : m_hovered.node >= 0   ? Qt::PointingHandCursor
                                    : Qt::ArrowCursor);
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceDown))
        m_dragged = point;
    else if (event->button() == Qt::LeftButton)
        m_pressed = point;
    showCursor();
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_pressed && !m_dragged && (point - *m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragged = m_pressed;
        hover({-1, -1});
    }
    if (!m_dragged)
        return event->buttons() == Qt::NoButton ? hover(point) : void();
    const QPoint by = *m_dragged - point;
    m_dragged = point;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
    showCursor();
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isClick = m_pressed && !m_dragged && event->button() == Qt::LeftButton;
    m_pressed.reset();
    m_dragged.reset();
    showCursor();
    if (isClick)
        click(event->position().toPoint());
}

void MapView::click(QPoint point)
{
    const int node = nodeAt(point);
    if (node < 0)
        return;
    if (m_model.map().node(node).role == MapNode::Role::Header)
        turnBlock(node);
    else
        setCurrent(node);
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int node = nodeAt(event->position().toPoint());
    if (node < 0)
        return;
    if (m_model.map().node(node).role == MapNode::Role::Fold)
        turnBlock(node);
    else
        editTitle(node);
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        at = viewport()->mapToGlobal(current() < 0 ? viewport()->rect().center() : areaOf(current()).center());
    else if (const int node = nodeAt(event->pos()); node >= 0)
        setCurrent(node);
    Q_EMIT menuWanted(at);
}

void MapView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        PaintedView::wheelEvent(event);
        hover(viewport()->mapFromGlobal(event->globalPosition()).toPoint());
        return;
    }
    setZoom(m_zoom * std::pow(wheelZoom, event->angleDelta().y() / wheelNotch), event->position().toPoint());
    hover(event->position().toPoint());
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        m_isSpaceDown = true;
        return showCursor();
    }
    if (!step(event))
        PaintedView::keyPressEvent(event);
}

void MapView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = false;
        return showCursor();
    }
    PaintedView::keyReleaseEvent(event);
}

bool MapView::step(const QKeyEvent *event)
{
    using Direction = TraceMap::Direction;
    static const QHash<int, Direction> keys{{Qt::Key_Left, Direction::Left}, {Qt::Key_Right, Direction::Right},
        {Qt::Key_Up, Direction::Up}, {Qt::Key_Down, Direction::Down}, {Qt::Key_Home, Direction::Home},
        {Qt::Key_End, Direction::End}, {Qt::Key_PageUp, Direction::PageUp}, {Qt::Key_PageDown, Direction::PageDown}};
    const auto direction = keys.constFind(event->key());
    if (direction == keys.cend() || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    setCurrent(m_model.map().neighbour(current(), *direction));
    return true;
}

} // namespace throughline
