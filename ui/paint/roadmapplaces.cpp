// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/roadmapplaces.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {

namespace {

constexpr double roomForWords = 24; // pixels; less shows none
constexpr double roomForTitle = 120; // pixels in which a title may as well be cut
constexpr double laneCharacters = 22;
constexpr double roomForYear = 44; // pixels

/// How wide a month is where columns are of a unit: at least, and where one asks for that unit.
struct Zoom {
    Period::Unit unit;
    double least;
    double usual;
};

constexpr std::array<Zoom, 4> zooms{
    {{Period::Unit::Month, 64, 88}, {Period::Unit::Quarter, 22, 54}, {Period::Unit::Half, 12, 17}, {Period::Unit::Year, 0, 8}}};

} // namespace

double RoadmapPlaces::snapped(double length)
{
    return std::floor(length + 0.5);
}

Period::Unit RoadmapPlaces::columnFor(double month)
{
    return std::ranges::find_if(zooms, [month](const Zoom &zoom) { return month >= zoom.least; })->unit;
}

double RoadmapPlaces::usualMonth(Period::Unit column)
{
    return std::ranges::find(zooms, column, &Zoom::unit)->usual;
}

RoadmapPlaces::RoadmapPlaces(const Roadmap &roadmap, const Theme &theme)
    : m_roadmap(roadmap)
{
    setTheme(theme);
}

void RoadmapPlaces::setTheme(const Theme &theme)
{
    const double line = QFontMetricsF(theme.strong).height();
    const double small = QFontMetricsF(theme.small).height();
    m_rowHeight = std::ceil(line + small + 2.5 * Theme::gap);
    m_headerHeight = std::ceil(2 * small + 2 * Theme::gap);
    m_laneWidth = std::ceil(QFontMetricsF(theme.strong).averageCharWidth() * laneCharacters);
}

QSizeF RoadmapPlaces::size(double month) const
{
    return {m_laneWidth + m_roadmap.scale().width() * month, m_headerHeight + m_roadmap.height() * m_rowHeight};
}

QPointF RoadmapPlaces::toView(QPointF point, const View &view) const
{
    return QPointF(m_laneWidth + point.x() * view.month, m_headerHeight + point.y() * m_rowHeight) - view.scroll;
}

QPointF RoadmapPlaces::fromView(QPointF point, const View &view) const
{
    const QPointF whole = point + view.scroll;
    return {(whole.x() - m_laneWidth) / view.month, (whole.y() - m_headerHeight) / m_rowHeight};
}

QRectF RoadmapPlaces::body(const View &view) const
{
    return QRectF(QPointF(m_laneWidth, m_headerHeight), QPointF(view.size.width(), view.size.height()));
}

/// On whole pixels, so that what is painted once may be copied there and moves with the rest.
QRectF RoadmapPlaces::area(const RoadmapBar &bar, const View &view) const
{
    const double middle = m_roadmap.middle(bar);
    const QPointF topLeft = toView({bar.start, middle - 0.5}, view);
    const QPointF bottomRight = toView({bar.shownEnd, middle + 0.5}, view);
    const double left = snapped(topLeft.x()) + 1;
    const double right = std::max(left + 2, snapped(bottomRight.x()) - 1);
    const double top = snapped(topLeft.y()) + 3;
    return {left, top, right - left, m_rowHeight - 6};
}

bool RoadmapPlaces::isPinned(const RoadmapBar &bar, const View &view) const
{
    const QRectF place = area(bar, view);
    const double visible = m_laneWidth + Theme::tight;
    return place.left() < visible && place.right() > visible;
}

RoadmapPlaces::Words RoadmapPlaces::words(const RoadmapBar &bar, const View &view, double title, double whole) const
{
    QRectF place = area(bar, view);
    if (isPinned(bar, view)) // its title stays in sight while its start is scrolled away
        place.setLeft(m_laneWidth + Theme::tight);
    constexpr double indent = spine + 2 * sign + 2 * Theme::tight;
    const double inside = place.width() - indent - Theme::tight;
    const bool hasMark = place.width() >= indent;
    const double edge = m_isWhole ? view.size.width() : toView({m_roadmap.scale().width(), 0}, view).x();
    const double end = std::min(toView({bar.room, 0}, view).x(), edge) - Theme::gap;
    const double clear = m_isWhole ? Theme::tight : Theme::pad; // on a screen of the ring from which an order is drawn
    const double besideLeft = place.right() + clear + (hasMark ? 0 : 2 * sign + Theme::tight);
    const double beside = std::min(end - besideLeft, mostBeside());
    Words words{.place = {}, .mark = {place.left() + spine + Theme::tight + sign, place.center().y()}, .hasMark = hasMark};
    const double wanted = m_isWhole ? whole : std::min(title, roomForTitle);
    words.isBeside = inside < wanted && beside > inside && beside >= std::min(title, roomForWords * 2);
    if (words.isBeside) {
        words.place = {besideLeft, place.top(), std::min(beside, whole), place.height()};
        if (!hasMark) {
            words.mark.setX(place.right() + clear + sign);
            words.hasMark = true;
        }
    } else if (inside >= roomForWords) {
        words.place = {place.left() + indent, place.top(), inside, place.height()};
    }
    return words;
}

QRectF RoadmapPlaces::handle(const RoadmapBar &bar, const View &view) const
{
    const QRectF place = area(bar, view);
    const QPointF middle(place.right() + Theme::tight + sign, place.center().y());
    return {middle.x() - sign, middle.y() - sign, 2 * sign, 2 * sign};
}

int RoadmapPlaces::columnStep(const View &view) const
{
    const TimeScale &scale = m_roadmap.scale();
    const double width = scale.monthsPerColumn() * view.month;
    if (scale.column() != Period::Unit::Year || width <= 0)
        return 1;
    for (int step = 1;; step *= 10) {
        for (const int nice : {1, 2, 5}) {
            if (step * nice * width >= roomForYear)
                return step * nice;
        }
    }
}

QRectF RoadmapPlaces::laneArea(const RoadmapLane &lane, const View &view) const
{
    const double top = toView({0, lane.top}, view).y();
    return {0, top, m_laneWidth, lane.height * m_rowHeight};
}

} // namespace throughline
