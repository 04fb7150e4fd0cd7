// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/roadmapmargins.h"

#include "core/base/translate.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

using View = RoadmapPlaces::View;

constexpr double yearCharacters = 6;

} // namespace

RoadmapMargins::RoadmapMargins(const RoadmapContent &content, const RoadmapPlaces &places, const Theme &theme)
    : m_content(content)
    , m_places(places)
{
    setTheme(theme);
}

void RoadmapMargins::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_names = Lettering(theme.strong);
    m_small = Lettering(theme.small);
}

// --- columns ---

void RoadmapMargins::paintColumn(QPainter &painter, const View &view, int column, int step) const
{
    const TimeScale &scale = m_content.roadmap.scale();
    const double edge = m_places.laneWidth();
    const double left = m_places.toView({static_cast<double>(column) * scale.monthsPerColumn(), 0}, view).x();
    const double width = step * scale.monthsPerColumn() * view.month;
    const double half = m_places.headerHeight() / 2;
    const double shown = std::max(left, edge);
    // The year of what is cut off stands at the edge, unless the next year's name needs the room.
    const double roomForYear = yearCharacters * QFontMetricsF(m_theme.strong).averageCharWidth() + Theme::gap;
    const bool isNextYear = scale.startsYear(column + 1) && left + width < edge + roomForYear;
    const bool isFirst = left <= edge && left + width > edge && !isNextYear;
    const QString year = QString::number(scale.columnYear(column));
    QString name = scale.columnName(column);
    if (scale.column() == Period::Unit::Month)
        name = QLocale().standaloneMonthName(scale.columnStart(column).month(), QLocale::ShortFormat);
    if (scale.column() == Period::Unit::Year)
        name = year;
    else if (scale.startsYear(column) || isFirst) {
        painter.setPen(m_theme.text);
        m_names.draw(painter, QRectF(shown + Theme::gap, 0, 8 * half, half + 2), year);
    }
    painter.setPen(m_theme.mutedText);
    m_small.draw(painter, QRectF(left + Theme::gap, half, width - Theme::gap, half - 2), name);
    painter.fillRect(
        QRectF(RoadmapPlaces::snapped(left), scale.startsYear(column) ? 0 : half, 1, m_places.headerHeight()), m_theme.border);
}

void RoadmapMargins::paintToday(QPainter &painter, const View &view, QDate today) const
{
    if (!today.isValid())
        return;
    const double x = RoadmapPlaces::snapped(m_places.toView({m_content.roadmap.scale().place(today), 0}, view).x());
    if (x < m_places.laneWidth() || x > view.size.width())
        return;
    const QString words = tr("Today");
    const double width = m_small.width(words) + 2 * Theme::tight;
    // Where columns are years, their names stand below and nothing above.
    const bool isAbove = m_content.roadmap.scale().column() == Period::Unit::Year;
    const double top = isAbove ? 2 : m_places.headerHeight() - m_small.height() - 2;
    const QRectF chip(RoadmapPlaces::snapped(x - width / 2), top, width, m_small.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    painter.drawRoundedRect(chip, Theme::smallRadius, Theme::smallRadius);
    painter.setPen(m_theme.accentText);
    m_small.draw(painter, chip.adjusted(Theme::tight, 0, Theme::tight, 0), words);
}

void RoadmapMargins::paintColumns(QPainter &painter, const View &view, QDate today) const
{
    const double height = m_places.headerHeight();
    painter.save();
    painter.fillRect(QRectF(0, 0, view.size.width(), height), m_theme.window);
    painter.setClipRect(QRectF(m_places.laneWidth(), 0, view.size.width(), height), Qt::IntersectClip);
    const TimeScale &scale = m_content.roadmap.scale();
    const int first = scale.columnAt(m_places.fromView({m_places.laneWidth(), 0}, view).x());
    const int last = scale.columnAt(m_places.fromView({view.size.width(), 0}, view).x());
    const int step = m_places.columnStep(view);
    for (int column = first; column <= last; ++column) {
        if (scale.columnYear(column) % step == 0)
            paintColumn(painter, view, column, step);
    }
    paintToday(painter, view, today);
    painter.restore();
    painter.fillRect(QRectF(0, height - 1, view.size.width(), 1), m_theme.border);
}

// --- lanes ---

/// What one presses to fold a lane.
void RoadmapMargins::paintFold(QPainter &painter, const RoadmapLane &lane, QPointF mark) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.mutedText, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(lane.isCollapsed ? QPolygonF({mark + QPointF(-2, -4), mark + QPointF(2, 0), mark + QPointF(-2, 4)})
                                          : QPolygonF({mark + QPointF(-4, -2), mark + QPointF(0, 2), mark + QPointF(4, -2)}));
}

void RoadmapMargins::paintLane(QPainter &painter, const RoadmapLane &lane, const QRectF &place) const
{
    const double row = m_places.rowHeight();
    // The name stays in sight while its lane does.
    const double top = std::clamp(m_places.headerHeight(), place.top(), std::max(place.top(), place.bottom() - row)) + Theme::gap;
    if (!m_places.isWhole())
        paintFold(painter, lane, {Theme::pad, top + row / 4});
    const double left = m_places.isWhole() ? Theme::pad : Theme::pad + Theme::wide;
    const double width = m_places.laneWidth() - left - Theme::gap;
    painter.setPen(m_theme.text);
    m_names.draw(painter, QRectF(left, top, width, row / 2), laneTitle(lane, m_lanesBy));
    painter.setPen(m_theme.mutedText);
    const QString count = lane.itemCount == 1 ? tr("1 item") : tr("%1 items").arg(lane.itemCount);
    m_small.draw(painter, QRectF(left, top + row / 2 - 2, width, row / 3), count);
}

void RoadmapMargins::paintLanes(QPainter &painter, const View &view, const QRectF &exposed, int litLane) const
{
    const double width = m_places.laneWidth();
    const double header = m_places.headerHeight();
    const QRectF shown = exposed & QRectF(0, header, width, view.size.height() - header);
    if (shown.isEmpty())
        return;
    painter.save();
    painter.setClipRect(shown, Qt::IntersectClip);
    painter.fillRect(shown, m_theme.window);
    const auto &lanes = m_content.roadmap.lanes();
    const int first = std::max(m_content.roadmap.laneAt(m_places.fromView({0, shown.top()}, view).y()), 0);
    for (int l = first; l < std::ssize(lanes); ++l) {
        const RoadmapLane &lane = lanes[static_cast<std::size_t>(l)];
        const QRectF place = m_places.laneArea(lane, view);
        if (place.top() > shown.bottom())
            break;
        if (l == litLane)
            painter.fillRect(place, m_theme.accentSoft);
        painter.fillRect(QRectF(0, RoadmapPlaces::snapped(place.bottom()) - 1, width, 1), m_theme.border);
        paintLane(painter, lane, place);
    }
    painter.fillRect(QRectF(width - 1, 0, 1, view.size.height()), m_theme.border);
    painter.restore();
}

} // namespace throughline
