// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/roadmappainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double arrowHead = 5;
constexpr double arrowRoom = 0.75; // rows that an arrow may leave those of its bars by
constexpr float ghostly = 0.22F;

/// A dashed line: the order asks for what the dates don't give.
QPen conflictPen(const QColor &colour)
{
    QPen pen(colour, 1.5, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    return pen;
}

} // namespace

RoadmapPainter::RoadmapPainter(const RoadmapContent &content, const Theme &theme)
    : m_content(content)
    , m_theme(theme)
    , m_places(content.roadmap, theme)
    , m_bars(content, m_places, theme)
    , m_margins(content, m_places, theme)
{
}

void RoadmapPainter::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_places.setTheme(theme);
    m_bars.setTheme(theme);
    m_margins.setTheme(theme);
}

// --- places ---

QRectF RoadmapPainter::titleArea(const RoadmapBar &bar, const View &view) const
{
    const RoadmapPlaces::Words words = m_bars.words(bar, view);
    return words.place.isEmpty() ? area(bar, view) : words.place;
}

QRectF RoadmapPainter::extent(const RoadmapBar &bar, const View &view) const
{
    constexpr double frame = 4; // of the current one
    QRectF all = area(bar, view);
    all |= handle(bar, view);
    all |= m_bars.words(bar, view).place;
    return all.adjusted(-frame, -frame, frame, frame);
}

QRectF RoadmapPainter::ghostArea(const Ghost &ghost, const View &view) const
{
    return QRectF(toView({ghost.start, ghost.middle - 0.5}, view), toView({ghost.end, ghost.middle + 0.5}, view))
        .adjusted(1, 3, -1, -3);
}

QRectF RoadmapPainter::chipOf(const Ghost &ghost, const View &view) const
{
    const QRectF place = ghostArea(ghost, view);
    const QFontMetricsF metrics(m_theme.strong);
    const double width = metrics.horizontalAdvance(ghost.words) + 2 * Theme::gap;
    QRectF chip(place.left(), place.top() - metrics.height() - Theme::gap, width, metrics.height() + Theme::tight);
    chip.moveLeft(std::clamp(chip.left(), laneWidth(), std::max(laneWidth(), view.size.width() - width)));
    chip.moveTop(std::max(chip.top(), headerHeight()));
    return chip;
}

QRectF RoadmapPainter::extent(const Ghost &ghost, const View &view) const
{
    return (ghostArea(ghost, view) | chipOf(ghost, view)).adjusted(-2, -2, 2, 2);
}

// --- what scrolls ---

void RoadmapPainter::paint(
    QPainter &painter, const View &view, const QRectF &exposed, QDate today, const std::function<Look(int item)> &lookOf) const
{
    const QRectF shown = exposed & m_places.body(view);
    if (shown.isEmpty())
        return;
    painter.save();
    painter.setClipRect(shown, Qt::IntersectClip);
    painter.fillRect(shown, m_theme.canvas);
    paintLanes(painter, view, shown);
    paintGrid(painter, view, shown);
    paintToday(painter, view, today);
    paintOrders(painter, view, shown);
    const QPointF topLeft = fromView(shown.topLeft(), view);
    const QPointF bottomRight = fromView(shown.bottomRight(), view);
    // A title may stand to the right of its bar.
    const double left = topLeft.x() - (m_places.mostBeside() + Theme::roomy) / view.month;
    m_content.roadmap.visitBars(left, bottomRight.x(), topLeft.y(), bottomRight.y(),
        [&](const RoadmapBar &bar) { m_bars.paint(painter, view, bar, lookOf(bar.item)); });
    painter.restore();
}

void RoadmapPainter::paintLanes(QPainter &painter, const View &view, const QRectF &exposed) const
{
    const auto &lanes = m_content.roadmap.lanes();
    const int first = std::max(m_content.roadmap.laneAt(fromView(exposed.topLeft(), view).y()), 0);
    for (int l = first; l < std::ssize(lanes); ++l) {
        const QRectF lane = m_places.laneArea(lanes[static_cast<std::size_t>(l)], view);
        if (lane.top() > exposed.bottom())
            return;
        const double top = RoadmapPlaces::snapped(lane.top());
        const double bottom = RoadmapPlaces::snapped(lane.bottom());
        if (l % 2 == 1)
            painter.fillRect(QRectF(exposed.left(), top, exposed.width(), bottom - top), m_theme.currentLine);
        painter.fillRect(QRectF(exposed.left(), bottom - 1, exposed.width(), 1), m_theme.border);
    }
}

void RoadmapPainter::paintGrid(QPainter &painter, const View &view, const QRectF &exposed) const
{
    const TimeScale &scale = m_content.roadmap.scale();
    const int first = scale.columnAt(fromView(exposed.topLeft(), view).x());
    const int step = m_places.columnStep(view);
    for (int column = first;; ++column) {
        if (scale.columnYear(column) % step != 0)
            continue;
        const double x = RoadmapPlaces::snapped(toView({static_cast<double>(column) * scale.monthsPerColumn(), 0}, view).x());
        if (x > exposed.right())
            return;
        painter.fillRect(
            QRectF(x, exposed.top(), 1, exposed.height()), scale.startsYear(column) ? m_theme.strongBorder : m_theme.border);
    }
}

void RoadmapPainter::paintToday(QPainter &painter, const View &view, QDate today) const
{
    if (!today.isValid())
        return;
    const double x = RoadmapPlaces::snapped(toView({m_content.roadmap.scale().place(today), 0}, view).x());
    if (x < laneWidth() || x > view.size.width())
        return;
    painter.fillRect(QRectF(x - 1, headerHeight(), 2, view.size.height() - headerHeight()), m_theme.accent);
}

void RoadmapPainter::paintOrders(QPainter &painter, const View &view, const QRectF &exposed) const
{
    const Roadmap &roadmap = m_content.roadmap;
    const double top = fromView(exposed.topLeft(), view).y() - arrowRoom;
    const double bottom = fromView(exposed.bottomRight(), view).y() + arrowRoom;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const RoadmapOrder &order : roadmap.orders()) {
        const double from = roadmap.middle(roadmap.bars()[static_cast<std::size_t>(order.before)]);
        const double to = roadmap.middle(roadmap.bars()[static_cast<std::size_t>(order.after)]);
        if (std::min(from, to) <= bottom && std::max(from, to) >= top)
            paintOrder(painter, view, order, false);
    }
    painter.restore();
}

void RoadmapPainter::paintOrder(QPainter &painter, const View &view, const RoadmapOrder &order, bool isSelected) const
{
    QPolygonF line;
    for (const QPointF &point : m_content.roadmap.route(order))
        line << toView(point, view);
    if (!line.boundingRect().adjusted(-arrowHead, -arrowHead, arrowHead, arrowHead).intersects(m_places.body(view)))
        return;
    const QColor colour = order.isConflict ? m_theme.error : isSelected ? m_theme.accent : m_theme.strongBorder;
    QPen pen = order.isConflict ? conflictPen(colour) : QPen(colour, 1.5);
    pen.setWidthF(isSelected ? 3 : 1.5);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    const QPointF tip = line.back();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({tip, tip + QPointF(-arrowHead - 1, -arrowHead + 1), tip + QPointF(-arrowHead - 1, arrowHead - 1)}));
}

// --- what comes and goes over it ---

void RoadmapPainter::paintHandle(QPainter &painter, const View &view, const RoadmapBar &bar) const
{
    painter.setPen(QPen(m_theme.accent, 1.5));
    painter.setBrush(m_theme.canvas);
    painter.drawEllipse(handle(bar, view));
}

void RoadmapPainter::paintGhost(QPainter &painter, const View &view, const Ghost &ghost) const
{
    QColor ground = m_theme.accent;
    ground.setAlphaF(ghostly);
    painter.setPen(QPen(m_theme.accent, 1.5));
    painter.setBrush(ground);
    painter.drawRoundedRect(ghostArea(ghost, view), Theme::radius, Theme::radius);
    const QRectF chip = chipOf(ghost, view);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    painter.drawRoundedRect(chip, Theme::smallRadius, Theme::smallRadius);
    painter.setPen(m_theme.accentText);
    painter.setFont(m_theme.strong);
    painter.drawText(chip, Qt::AlignCenter, ghost.words);
}

void RoadmapPainter::paintOlder(QPainter &painter, const View &view, const OlderBar &older) const
{
    constexpr double inset = 4;
    const RoadmapBar &bar = m_content.roadmap.bars()[static_cast<std::size_t>(older.bar)];
    const double middle = m_content.roadmap.middle(bar);
    const double end = older.isOpen ? std::max(older.end, m_content.roadmap.scale().width()) : older.end;
    const QRectF place(toView({older.start, middle - 0.5}, view), toView({end, middle + 0.5}, view));
    const QRectF box = place.adjusted(1, inset, -1, -inset);
    if (!box.intersects(m_places.body(view)))
        return;
    painter.setPen(conflictPen(m_theme.mutedText));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, Theme::smallRadius, Theme::smallRadius);
}

} // namespace throughline
