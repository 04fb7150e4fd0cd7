// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wallgestures.h"

#include "ui/framework/wall.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace throughline {

namespace {

constexpr int scrollZone = 36; // pixels from an edge in which a column scrolls
constexpr int scrollInterval = 16; // ms

using Target = WallTarget::Kind;

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

int stepAt(int value, int low, int high)
{
    if (value < low + scrollZone)
        return -std::clamp((low + scrollZone - value) / 2, 1, scrollZone);
    return value > high - scrollZone ? std::clamp((value - high + scrollZone) / 2, 1, scrollZone) : 0;
}

} // namespace

WallGestures::WallGestures(Wall *wall)
    : m_wall(wall)
{
    m_scroll.setInterval(scrollInterval);
    QObject::connect(&m_scroll, &QTimer::timeout, wall, [this] {
        scrollNear(m_last);
        drag(m_last);
    });
}

void WallGestures::press(const QMouseEvent *event)
{
    m_pressPoint = m_last = event->position().toPoint();
    m_pressed = m_wall->targetAt(m_pressPoint);
    m_kind = Kind::Pressed;
    const int element = m_wall->m_model.elementAt(m_pressed.card);
    m_wasCurrent = element >= 0 && element == m_wall->current();
    if (element >= 0)
        m_wall->m_shown = element; // nothing may move under the pointer; a click brings it into sight when it is over
    m_wall->select(element);
}

void WallGestures::move(const QMouseEvent *event)
{
    m_last = event->position().toPoint();
    if (m_kind == Kind::Pressed && m_pressed.card >= 0
        && (m_last - m_pressPoint).manhattanLength() >= QApplication::startDragDistance())
        begin(m_pressed.kind == Target::Handle ? Kind::Linking : Kind::Carrying);
    if (m_kind == Kind::Carrying || m_kind == Kind::Linking)
        drag(m_last);
}

void WallGestures::begin(Kind kind)
{
    m_kind = kind;
    m_scroll.start();
    m_wall->m_state.hovered = {};
    (kind == Kind::Linking ? m_wall->m_state.linkedFrom : m_wall->m_state.carried) = m_pressed.card;
    m_wall->m_state.isFromRight = m_pressed.isRight;
    m_wall->viewport()->setCursor(kind == Kind::Linking ? Qt::CrossCursor : Qt::ClosedHandCursor);
}

bool WallGestures::isRemark(int card) const
{
    const ElementKind kind = m_wall->m_model.face(card).kind;
    return kind == ElementKind::Alternative || kind == ElementKind::TradeOff || kind == ElementKind::Concern;
}

QString WallGestures::meaningOn(int card) const
{
    const WallModel &model = m_wall->m_model;
    if (card < 0 || card == m_pressed.card)
        return {};
    const Strategy &strategy = model.snapshot().strategy();
    const int dragged = model.elementAt(m_pressed.card);
    const auto link = linkBetweenCards(strategy, dragged, model.elementAt(card));
    if (!link)
        return {};
    const bool isMove = m_kind == Kind::Carrying && isRemark(m_pressed.card);
    const FrameworkLayout::Card &at = model.layout().cards()[index(m_pressed.card)];
    if (isMove && (at.host == card || link->from != dragged))
        return {};
    const FieldRule *rule = fieldRule(strategy.element(link->from).kind(), link->key);
    const QString title = strategy.element(link->from == dragged ? link->to : dragged).body->title();
    return QStringLiteral("%1: %2").arg(QString::fromLatin1(rule->name), title.left(Theme::sidePanel));
}

void WallGestures::drag(QPoint point)
{
    WallPainter::State &state = m_wall->m_state;
    const WallModel &model = m_wall->m_model;
    state.pointer = point;
    const WallTarget target = m_wall->targetAt(point);
    state.dropWords = meaningOn(target.card);
    state.dropCard = state.dropWords.isEmpty() ? -1 : target.card;
    state.mark = {};
    m_place = {};
    if (m_kind == Kind::Carrying && state.dropCard < 0) {
        const int column = model.layout().cards()[index(m_pressed.card)].column;
        const bool isOver = target.column == column && m_wall->viewport()->rect().contains(point);
        const double y = point.y() - model.layout().header() + state.columns[index(column)];
        m_place = isOver ? model.layout().placeFor(m_pressed.card, y) : FrameworkLayout::Place();
        state.mark = m_place.mark;
    }
    m_wall->viewport()->update();
}

void WallGestures::dropOn(int card)
{
    const int dragged = m_wall->m_model.elementAt(m_pressed.card);
    const int target = m_wall->m_model.elementAt(card);
    if (m_kind == Kind::Carrying && isRemark(m_pressed.card))
        m_wall->commands()->putUnder(dragged, target);
    else
        m_wall->commands()->join(dragged, target);
}

void WallGestures::release(const QMouseEvent *event)
{
    const WallModel &model = m_wall->m_model;
    const WallTarget under = m_wall->targetAt(event->position().toPoint());
    const WallTarget pressed = m_pressed;
    const Kind kind = m_kind;
    const FrameworkLayout::Place place = m_place;
    if ((kind == Kind::Carrying || kind == Kind::Linking) && m_wall->m_state.dropCard >= 0) {
        dropOn(m_wall->m_state.dropCard);
    } else if (kind == Kind::Linking && under.card >= 0 && under.card != pressed.card) {
        dropOn(under.card); // it can't be, and says why
    } else if (kind == Kind::Carrying && place.anchor >= 0 && place.anchor != pressed.card) {
        m_wall->commands()->move(model.elementAt(pressed.card), model.elementAt(place.anchor), place.isBehind);
    }
    end();
    if (kind == Kind::Pressed)
        m_wall->reveal(model.elementAt(pressed.card));
    if (kind == Kind::Pressed && under == pressed)
        m_wall->activate(pressed, m_wasCurrent);
}

bool WallGestures::cancel()
{
    const bool isUnderWay = m_kind == Kind::Carrying || m_kind == Kind::Linking;
    if (m_kind != Kind::None)
        end();
    return isUnderWay;
}

void WallGestures::end()
{
    m_kind = Kind::None;
    m_scroll.stop();
    WallPainter::State &state = m_wall->m_state;
    state.carried = state.linkedFrom = state.dropCard = -1;
    state.mark = {};
    state.dropWords.clear();
    m_wall->viewport()->unsetCursor();
    m_wall->viewport()->update();
}

void WallGestures::scrollNear(QPoint point)
{
    const QRect area = m_wall->viewport()->rect();
    const FrameworkLayout &layout = m_wall->m_model.layout();
    const int column = layout.columnAt(point.x() + m_wall->m_state.scrolled);
    if (column >= 0) {
        QScrollBar *bar = m_wall->m_bars[index(column)];
        bar->setValue(bar->value() + stepAt(point.y(), static_cast<int>(layout.header()), area.bottom()));
    }
    QScrollBar *across = m_wall->horizontalScrollBar();
    across->setValue(across->value() + stepAt(point.x(), area.left(), area.right()));
}

} // namespace throughline
