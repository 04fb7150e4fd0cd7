// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wallgestures.h"

#include "core/base/index.h"
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
    m_isOneOfSeveral = false;
    m_wasCurrent = element >= 0 && element == m_wall->current();
    if (element < 0)
        return pressGround(event->modifiers());
    m_wall->m_shown = element; // nothing may move under the pointer; a click brings it into sight when it is over
    m_wall->chooseLink({});
    SelectedElements *chosen = m_wall->chosen();
    m_isOneOfSeveral = chosen->count() > 1 && chosen->contains(element);
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        chosen->toggle(element);
        m_kind = Kind::None;
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_wall->extendTo(m_pressed.card);
        m_kind = Kind::None;
    } else if (m_isOneOfSeveral) {
        chosen->selectAll(chosen->elements(), element); // they may be about to be dragged
    } else {
        m_wall->select(element);
    }
}

/// Between the cards there are links, and room to span a band.
void WallGestures::pressGround(Qt::KeyboardModifiers modifiers)
{
    if (m_pressed.kind != Target::Nothing || m_pressPoint.y() <= m_wall->m_model.layout().header())
        return;
    m_wall->chooseLink(m_wall->m_painter.linkAt(m_pressPoint, m_wall->m_state));
    m_before = modifiers & (Qt::ControlModifier | Qt::ShiftModifier) ? m_wall->chosen()->elements() : std::vector<int>();
}

void WallGestures::move(const QMouseEvent *event)
{
    m_last = event->position().toPoint();
    const bool isFar = (m_last - m_pressPoint).manhattanLength() >= QApplication::startDragDistance();
    if (m_kind == Kind::Pressed && m_pressed.card >= 0 && isFar)
        begin(m_pressed.kind == Target::Handle ? Kind::Linking : Kind::Carrying);
    else if (m_kind == Kind::Pressed && m_pressed.kind == Target::Nothing && isFar)
        begin(Kind::Spanning);
    if (m_kind >= Kind::Carrying)
        drag(m_last);
}

void WallGestures::begin(Kind kind)
{
    m_kind = kind;
    m_wall->m_state.hovered = {};
    if (kind == Kind::Spanning)
        return;
    m_scroll.start();
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

/// Chooses the cards that are touched, besides those that were chosen before.
void WallGestures::span(QPoint point)
{
    WallPainter::State &state = m_wall->m_state;
    const int header = static_cast<int>(m_wall->m_model.layout().header());
    const QRect area = m_wall->viewport()->rect().adjusted(0, header, 0, 0);
    state.band = QRect(m_pressPoint, point).normalized() & area;
    std::vector<int> touched = m_before;
    for (int card = 0; card < m_wall->m_model.cardCount(); ++card) {
        if (m_wall->areaOf({.kind = Target::Card, .card = card}).intersects(state.band.toRect()))
            touched.push_back(m_wall->m_model.elementAt(card));
    }
    std::ranges::sort(touched);
    touched.erase(std::ranges::unique(touched).begin(), touched.end());
    if (!touched.empty()) {
        m_wall->m_shown = touched.front(); // nothing scrolls away under the band
        m_wall->chosen()->selectAll(touched, touched.front());
    }
    m_wall->viewport()->update();
}

void WallGestures::drag(QPoint point)
{
    if (m_kind == Kind::Spanning)
        return span(point);
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

/// What is dragged: the chosen cards where the one under the pointer is among them.
std::vector<int> WallGestures::dragged() const
{
    const int pressed = m_wall->m_model.elementAt(m_pressed.card);
    return m_wall->chosen()->contains(pressed) ? m_wall->chosenCards() : std::vector<int>{pressed};
}

void WallGestures::dropOn(int card)
{
    const int target = m_wall->m_model.elementAt(card);
    if (m_kind == Kind::Carrying && isRemark(m_pressed.card))
        m_wall->commands()->putUnder(dragged(), target);
    else
        m_wall->commands()->join(dragged(), target);
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
        m_wall->commands()->move(dragged(), model.elementAt(place.anchor), place.isBehind);
    }
    end();
    if (kind == Kind::Pressed && m_isOneOfSeveral)
        m_wall->select(model.elementAt(pressed.card));
    if (kind == Kind::Pressed)
        m_wall->reveal(model.elementAt(pressed.card));
    if (kind == Kind::Pressed && under == pressed)
        m_wall->activate(pressed, m_wasCurrent && !m_isOneOfSeveral);
}

bool WallGestures::cancel()
{
    const bool isUnderWay = m_kind >= Kind::Carrying;
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
    state.band = {};
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
