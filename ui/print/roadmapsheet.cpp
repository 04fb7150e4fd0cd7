// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/roadmapsheet.h"

#include "ui/paint/roadmaplegend.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double beforeWords = RoadmapPlaces::spine + 2 * RoadmapPlaces::sign + 3 * Theme::tight; // pixels

} // namespace

RoadmapSheet::RoadmapSheet(const Snapshot &snapshot, const RoadmapImageRequest &request)
    : m_theme(Theme::make(false, Theme::current().body))
    , m_painter(m_content, m_theme)
    , m_today(request.look.today)
{
    m_painter.setWhole(true);
    m_content.snapshot = snapshot;
    layOut(request);
    m_painter.setLanes(request.look.lanesBy);
    m_painter.setColour(request.look.colour);
    const double height = headerHeight() + bodyHeight();
    m_view.size = QSizeF(request.size.width(), std::max(std::ceil(height), double(request.size.height() - legendHeight())));
}

/// The finest columns that are wide enough where all of them are to be seen.
void RoadmapSheet::layOut(const RoadmapImageRequest &request)
{
    using Unit = Period::Unit;
    for (const Unit unit : {Unit::Month, Unit::Quarter, Unit::Half, Unit::Year}) {
        m_content.roadmap
            = Roadmap::of(m_content.snapshot, {.lanesBy = request.look.lanesBy, .column = unit, .today = request.look.today});
        m_view.month = (request.size.width() - m_painter.laneWidth()) / std::max(1.0, m_content.roadmap.scale().width());
        if (RoadmapPlaces::columnFor(m_view.month) > unit && unit != Unit::Year)
            continue;
        m_content.roadmap = Roadmap::of(m_content.snapshot,
            {.lanesBy = request.look.lanesBy, .column = unit, .today = request.look.today, .claims = [this](const RoadmapBar &bar) {
                 return claimOf(bar);
             }});
        return;
    }
}

/// A bar whose words don't fit into it has its row to itself as far as they reach.
double RoadmapSheet::claimOf(const RoadmapBar &bar) const
{
    const double words = std::max(QFontMetricsF(m_theme.strong).horizontalAdvance(roadmapTitle(m_content.snapshot, bar.item)),
        QFontMetricsF(m_theme.small).horizontalAdvance(roadmapDetail(m_content.snapshot, bar.item)));
    const double inside = (bar.shownEnd - bar.start) * m_view.month - beforeWords;
    const double beside = std::min(words, RoadmapPlaces::mostBeside) + beforeWords + Theme::gap;
    return words <= inside ? bar.shownEnd : bar.shownEnd + beside / m_view.month;
}

void RoadmapSheet::paintPart(QPainter &painter, double top, double height) const
{
    RoadmapPlaces::View view = m_view;
    view.size.setHeight(headerHeight() + height);
    view.scroll.setY(top);
    const QRectF drawn(QPointF(), view.size);
    painter.fillRect(drawn.adjusted(0, 0, 0, legendHeight()), m_theme.window);
    painter.save();
    painter.setClipRect(drawn, Qt::IntersectClip);
    m_painter.paint(painter, view, drawn, m_today, [](int) { return RoadmapPainter::Look(); });
    m_painter.paintLaneNames(painter, view, -1);
    m_painter.paintHeader(painter, view, m_today);
    painter.restore();
    const RoadmapLegend legend(m_content, m_painter.legend(), m_theme);
    legend.paint(painter, QRectF(Theme::pad, view.size.height(), view.size.width() - 2 * Theme::pad, legendHeight()));
}

} // namespace throughline
