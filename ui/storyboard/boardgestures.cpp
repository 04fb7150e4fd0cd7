// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardgestures.h"

#include "ui/storyboard/board.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

namespace throughline {

namespace {

constexpr int scrollZone = 36; // pixels from an edge in which the board scrolls
constexpr int scrollInterval = 16; // ms

int stepAt(int value, int low, int high)
{
    if (value < low + scrollZone)
        return -std::clamp((low + scrollZone - value) / 2, 1, scrollZone);
    return value > high - scrollZone ? std::clamp((value - high + scrollZone) / 2, 1, scrollZone) : 0;
}

} // namespace

BoardGestures::BoardGestures(Board *board)
    : m_board(board)
{
    m_scroll.setInterval(scrollInterval);
    QObject::connect(&m_scroll, &QTimer::timeout, board, [this] { autoScroll(); });
}

void BoardGestures::press(const QMouseEvent *event)
{
    m_pressPoint = m_last = event->position().toPoint();
    m_bandStart = m_board->toBoard(event->position());
    m_pressed = m_board->targetAt(m_pressPoint);
    m_kind = Kind::Pressed;
    m_mayNarrow = false;
    m_before.clear();
    BoardSelection *selection = m_board->selection();
    const bool isAdding = event->modifiers().testAnyFlags(Qt::ControlModifier);
    const bool isExtending = event->modifiers().testFlag(Qt::ShiftModifier);
    const int frame = m_board->model().frameAt(m_pressed.card);
    m_wasCurrent = frame >= 0 && frame == selection->current() && selection->frames().size() == 1 && !isAdding && !isExtending;
    if (frame < 0) {
        if (isAdding || isExtending)
            m_before = selection->frames();
        return;
    }
    if (isExtending)
        selection->extendTo(frame);
    else if (isAdding)
        selection->toggle(frame);
    else if (!selection->contains(frame))
        selection->select(frame);
    else
        m_mayNarrow = true; // it may be the first step of carrying all that are selected
}

void BoardGestures::move(const QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_last = point;
    if (m_kind == Kind::Pressed && (point - m_pressPoint).manhattanLength() >= QApplication::startDragDistance()) {
        const int frame = m_board->model().frameAt(m_pressed.card);
        const bool isOnAction = m_pressed.kind == BoardTarget::Kind::BandAdd || m_pressed.kind == BoardTarget::Kind::BandHint;
        if (frame >= 0 && m_board->selection()->contains(frame))
            begin(Kind::Carrying);
        else if (frame < 0 && !isOnAction)
            begin(Kind::Banding);
    }
    if (m_kind == Kind::Carrying)
        carry(point);
    else if (m_kind == Kind::Banding)
        band(point);
}

void BoardGestures::begin(Kind kind)
{
    m_kind = kind;
    m_scroll.start();
    m_board->m_state.hovered = {};
    m_board->viewport()->setCursor(kind == Kind::Carrying ? Qt::ClosedHandCursor : Qt::ArrowCursor);
}

void BoardGestures::carry(QPoint point)
{
    const bool isOver = m_board->viewport()->rect().adjusted(-scrollZone, -scrollZone, scrollZone, scrollZone).contains(point);
    m_board->m_state.isMoving = true;
    m_board->m_state.mark = isOver ? m_board->model().layout().placeAt(m_board->toBoard(point)).mark : QRectF();
    m_board->m_state.carriedTo = m_board->toBoard(point);
    m_board->viewport()->update();
}

void BoardGestures::band(QPoint point)
{
    const QRectF box = QRectF(m_bandStart, m_board->toBoard(point)).normalized();
    m_board->m_state.rubberBand = box;
    std::vector<int> frames = m_before;
    for (const int card : m_board->model().layout().cardsTouching(box)) {
        if (!std::ranges::contains(frames, m_board->model().frameAt(card)))
            frames.push_back(m_board->model().frameAt(card));
    }
    m_board->selection()->selectAll(frames, frames.empty() ? -1 : frames.back());
    m_board->viewport()->update();
}

void BoardGestures::release(const QMouseEvent *event)
{
    const Kind kind = m_kind;
    const BoardTarget pressed = m_pressed;
    const QPoint point = event->position().toPoint();
    const bool hasMark = !m_board->m_state.mark.isNull();
    end();
    if (kind == Kind::Carrying && hasMark) {
        m_board->commands()->move(m_board->placeAt(point));
        return;
    }
    if (kind != Kind::Pressed)
        return;
    if (m_mayNarrow)
        m_board->selection()->select(m_board->model().frameAt(pressed.card));
    const bool isPlain = !event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::ShiftModifier);
    if (isPlain && pressed.card < 0 && pressed.kind == BoardTarget::Kind::Nothing)
        m_board->selection()->clear();
    if (isPlain && m_board->targetAt(point) == pressed)
        m_board->activate(pressed, m_wasCurrent);
}

bool BoardGestures::cancel()
{
    if (m_kind != Kind::Carrying && m_kind != Kind::Banding)
        return false;
    if (m_kind == Kind::Banding)
        m_board->selection()->selectAll(m_before, m_before.empty() ? -1 : m_before.back());
    end();
    return true;
}

void BoardGestures::end()
{
    m_kind = Kind::None;
    m_scroll.stop();
    m_board->m_state.isMoving = false;
    m_board->m_state.mark = m_board->m_state.rubberBand = {};
    m_board->m_state.carriedTo = {};
    m_board->viewport()->unsetCursor();
    m_board->viewport()->update();
}

QPoint BoardGestures::scrollStep(QPoint point) const
{
    const QRect area = m_board->viewport()->rect();
    return {stepAt(point.x(), area.left(), area.right()), stepAt(point.y(), area.top(), area.bottom())};
}

void BoardGestures::scrollBy(QPoint step)
{
    m_board->horizontalScrollBar()->setValue(m_board->horizontalScrollBar()->value() + step.x());
    m_board->verticalScrollBar()->setValue(m_board->verticalScrollBar()->value() + step.y());
}

void BoardGestures::autoScroll()
{
    const QPoint step = scrollStep(m_last);
    if (step.isNull())
        return;
    scrollBy(step);
    m_kind == Kind::Carrying ? carry(m_last) : band(m_last);
}

} // namespace throughline
