// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the timeline gets onto the screen: what is there already is moved, and only what is new is painted.

#include "ui/roadmap/roadmapview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr int mostRects = 8; // painted one by one; more are painted at once
constexpr int mostGhosts = 40; // whose places are painted one by one

} // namespace

void RoadmapView::updateBar(int item)
{
    if (const int bar = m_model.roadmap().barOf(item); bar >= 0)
        viewport()->update(m_painter.extent(m_model.bar(bar), view()).toAlignedRect());
}

void RoadmapView::scrollContentsBy(int dx, int dy)
{
    placeField();
    if (m_isRelaying)
        return;
    Q_EMIT lookChanged();
    const QRect body = m_painter.places().body(view()).toRect() & viewport()->rect();
    const RoadmapPainter::View now = view();
    RoadmapPainter::View before = now;
    before.scroll += QPointF(dx, dy);
    const QRegion floating = pinned(before).translated(dx, dy) + pinned(now) + dragged(before).translated(dx, dy) + dragged(now);
    viewport()->scroll(dx, dy, body);
    viewport()->update(floating & body);
    if (dx != 0)
        viewport()->update(0, 0, viewport()->width(), body.top());
    if (dy != 0) { // the lanes' names go along, but for the one that stays in sight at the top
        viewport()->scroll(0, dy, {0, body.top(), body.left(), body.height()});
        const int name = static_cast<int>(std::ceil(m_painter.places().rowHeight())) + Theme::gap;
        viewport()->update(0, body.top(), body.left(), name + std::max(dy, 0));
    }
}

/// Where words stay in sight while their bars' starts are scrolled away.
QRegion RoadmapView::pinned(const RoadmapPainter::View &view) const
{
    QRegion region;
    const QRectF body = m_painter.places().body(view);
    const QPointF top = m_painter.fromView(body.topLeft(), view);
    const QPointF bottom = m_painter.fromView(body.bottomLeft(), view);
    m_model.roadmap().visitBars(top.x(), top.x(), top.y(), bottom.y(), [&](const RoadmapBar &bar) {
        if (m_painter.places().isPinned(bar, view))
            region += (m_painter.extent(bar, view) & body).toAlignedRect();
    });
    return region;
}

std::optional<RoadmapPainter::Ghost> RoadmapView::ghostOf(const ScheduledItem &item, int lane, Period::Unit unit) const
{
    const TimeScale &scale = m_model.roadmap().scale();
    if (lane < 0)
        return {};
    const RoadmapLane &in = m_model.lane(lane);
    const int bar = m_model.roadmap().barOf(item.item);
    const bool isOwnLane = bar >= 0 && m_model.bar(bar).lane == lane;
    const Field *when = m_model.snapshot().strategy().element(item.item).body->field(FieldKey::When);
    const QString before = when ? m_model.snapshot().strategy().element(item.item).body->value(*when) : QString();
    return RoadmapPainter::Ghost{.start = scale.place(item.days.from),
        .end = item.days.isOpen() ? scale.width() : scale.place(item.days.to.addDays(1)),
        .lane = lane,
        .middle = isOwnLane ? m_model.roadmap().middle(m_model.bar(bar)) : in.top + Roadmap::laneMargin + 0.5,
        .words = periodText(before, item.days, unit, scale.calendar())};
}

/// Where what is dragged would go, from this view or another.
std::vector<RoadmapPainter::Ghost> RoadmapView::ghosts() const
{
    std::vector<RoadmapPainter::Ghost> all;
    const auto add = [&](const std::optional<RoadmapPainter::Ghost> &ghost) {
        if (ghost)
            all.push_back(*ghost);
    };
    if (m_incoming)
        add(ghostOf(
            {m_incoming->items.front(), m_model.roadmap().scale().columnDays(m_incoming->column)}, m_incoming->lane, unit()));
    if (!m_drag || m_drag->kind() == RoadmapDrag::Kind::Arrow)
        return all;
    for (const ScheduledItem &item : m_drag->days(m_model)) {
        const int own = m_model.roadmap().barOf(item.item);
        const bool isGrabbed = item.item == m_drag->item();
        add(ghostOf(item, isGrabbed || own < 0 ? m_drag->lane(m_model) : m_model.bar(own).lane, m_drag->unit(m_model)));
    }
    return all;
}

/// The arrow that is being drawn.
std::optional<QLineF> RoadmapView::draggedArrow(const RoadmapPainter::View &view) const
{
    if (!m_drag || m_drag->kind() != RoadmapDrag::Kind::Arrow)
        return {};
    const RoadmapBar &from = m_model.bar(m_model.roadmap().barOf(m_drag->item()));
    const int to = m_model.roadmap().barOf(m_drag->target(m_model));
    const QPointF end = to >= 0 ? QPointF(m_model.bar(to).start, m_model.roadmap().middle(m_model.bar(to))) : m_drag->now();
    return QLineF(m_painter.toView({from.shownEnd, m_model.roadmap().middle(from)}, view), m_painter.toView(end, view));
}

int RoadmapView::litLane() const
{
    if (m_drag && m_drag->kind() == RoadmapDrag::Kind::Move)
        return m_drag->lane(m_model);
    return m_incoming ? m_incoming->lane : -1;
}

/// All that is painted because something is dragged.
QRegion RoadmapView::dragged(const RoadmapPainter::View &view) const
{
    if (!m_drag && !m_incoming)
        return {};
    QRegion region;
    const auto all = ghosts();
    if (std::ssize(all) > mostGhosts)
        return viewport()->rect();
    for (const RoadmapPainter::Ghost &ghost : all)
        region += m_painter.extent(ghost, view).toAlignedRect();
    if (const auto arrow = draggedArrow(view))
        region += QRectF(arrow->p1(), arrow->p2()).normalized().adjusted(-2, -2, 2, 2).toAlignedRect();
    if (const int lane = litLane(); lane >= 0)
        region += m_painter.places().laneArea(m_model.lane(lane), view).toAlignedRect();
    return region;
}

/// \a change is what moves what is dragged.
void RoadmapView::updateDragged(const std::function<void()> &change)
{
    const QRegion before = dragged(view());
    change();
    viewport()->update(before + dragged(view()));
}

void RoadmapView::paintOver(QPainter &painter, const RoadmapPainter::View &view)
{
    for (const RoadmapOrder &order : m_model.roadmap().orders()) {
        if (m_model.bar(order.before).item == m_order.first && m_model.bar(order.after).item == m_order.second)
            m_painter.paintOrder(painter, view, order, true);
    }
    for (const OlderBar &older : m_olderBars)
        m_painter.paintOlder(painter, view, older);
    if (const int bar = m_model.roadmap().barOf(m_hovered); bar >= 0 && !m_drag)
        m_painter.paintHandle(painter, view, m_model.bar(bar));
    for (const RoadmapPainter::Ghost &ghost : ghosts())
        m_painter.paintGhost(painter, view, ghost);
    if (const auto arrow = draggedArrow(view)) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawLine(*arrow);
    }
    if (const int bar = m_model.roadmap().barOf(current()); bar >= 0 && hasFocus() && !m_drag) {
        painter.setPen(QPen(m_theme.accent, Theme::hairline));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            m_painter.area(m_model.bar(bar), view).adjusted(-2.5, -2.5, 2.5, 2.5), Theme::radius + 2, Theme::radius + 2);
    }
}

void RoadmapView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const RoadmapPainter::View view = this->view();
    const QRectF body = m_painter.places().body(view);
    const std::vector<int> chosen = selected();
    const auto lookOf = [&](int item) { return RoadmapPainter::Look{std::ranges::binary_search(chosen, item), item == m_hovered}; };
    const bool isScattered = event->region().rectCount() > mostRects;
    const QRegion exposed = isScattered ? QRegion(event->rect()) : event->region();
    for (const QRect &rect : exposed)
        m_painter.paint(painter, view, rect, today(), lookOf);
    painter.save();
    painter.setClipRect(body & QRectF(event->rect()));
    painter.setRenderHint(QPainter::Antialiasing);
    paintOver(painter, view);
    painter.restore();
    for (const QRect &rect : exposed)
        m_painter.paintLaneNames(painter, view, rect, litLane());
    if (event->rect().top() < body.top())
        m_painter.paintHeader(painter, view, today());
}

} // namespace throughline
