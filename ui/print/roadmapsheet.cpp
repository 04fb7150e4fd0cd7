// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/roadmapsheet.h"

#include "ui/paint/roadmaplegend.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double beforeWords = RoadmapPlaces::spine + 2 * RoadmapPlaces::sign + 3 * Theme::tight; // pixels
constexpr double wordsShare = 0.5; // of the columns' width that words beside a bar may take

} // namespace

RoadmapSheet::RoadmapSheet(const Snapshot &snapshot, const RoadmapImageRequest &request)
    : m_theme(Theme::make(false, Theme::current().body))
    , m_painter(m_content, m_theme)
    , m_today(request.look.today)
{
    m_painter.setWhole(true);
    m_content.snapshot = snapshot;
    m_painter.setColour(request.look.colour);
    layOut(request);
    m_painter.setLanes(request.look.lanesBy);
    const double height = headerHeight() + bodyHeight();
    m_view.size = QSizeF(request.size.width(), std::max(std::ceil(height), double(request.size.height() - legendHeight())));
}

/// The finest columns that are wide enough where all of them are to be seen.
void RoadmapSheet::layOut(const RoadmapImageRequest &request)
{
    using Unit = Period::Unit;
    const double width = request.size.width() - m_painter.laneWidth();
    m_mostBeside = width * wordsShare;
    for (const Unit unit : {Unit::Month, Unit::Quarter, Unit::Half, Unit::Year}) {
        m_content.roadmap
            = Roadmap::of(m_content.snapshot, {.lanesBy = request.look.lanesBy, .column = unit, .today = request.look.today});
        m_view.month = monthIn(width);
        if (RoadmapPlaces::columnFor(m_view.month) > unit && unit != Unit::Year)
            continue;
        m_content.roadmap = Roadmap::of(m_content.snapshot,
            {.lanesBy = request.look.lanesBy, .column = unit, .today = request.look.today, .claims = [this](const RoadmapBar &bar) {
                 return bar.shownEnd + besideOf(bar, m_view.month) / m_view.month;
             }});
        return;
    }
}

/// How wide a month is where all columns, and the words that stand beside the last bars, end on a sheet of \a width.
double RoadmapSheet::monthIn(double width) const
{
    double month = width / std::max(1.0, m_content.roadmap.scale().width());
    for (bool isSettled = false; !isSettled;) { // in narrower months more words stand beside their bar
        isSettled = true;
        for (const RoadmapBar &bar : m_content.roadmap.bars()) {
            const double beside = besideOf(bar, month);
            if (beside > 0 && bar.shownEnd * month + beside > width + 1) {
                month = (width - beside) / bar.shownEnd;
                isSettled = false;
            }
        }
    }
    return month;
}

/// How wide they are, in pixels.
double RoadmapSheet::wordsOf(const RoadmapBar &bar) const
{
    return m_painter.wordsWidth(bar.item);
}

/// How far the words of a bar that don't fit into it reach beyond it; 0 where they do.
double RoadmapSheet::besideOf(const RoadmapBar &bar, double month) const
{
    const double words = wordsOf(bar);
    const double inside = (bar.shownEnd - bar.start) * month - beforeWords;
    return words <= inside ? 0 : std::min(words, m_mostBeside) + beforeWords + Theme::gap;
}

bool RoadmapSheet::cutsWords() const
{
    return std::ranges::any_of(m_content.roadmap.bars(),
        [this](const RoadmapBar &bar) { return besideOf(bar, m_view.month) > 0 && wordsOf(bar) > m_mostBeside; });
}

double RoadmapSheet::partEnd(double top, double height) const
{
    const double row = m_painter.places().rowHeight();
    const double limit = (top + std::max(height, row)) / row;
    double end = 0; // in rows
    for (const RoadmapLane &lane : m_content.roadmap.lanes()) {
        if (lane.bottom() > limit) {
            const double first = lane.top + Roadmap::laneMargin;
            const double rows = std::min(std::floor(limit - first), lane.rowCount - 1.0); // the last one keeps what is below it
            end = rows >= 1 ? first + rows : end;
            break;
        }
        end = lane.bottom();
    }
    return end * row > top ? end * row : limit * row;
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
    m_painter.paintLaneNames(painter, view, QRectF(QPointF(), view.size), -1);
    m_painter.paintHeader(painter, view, m_today);
    painter.restore();
    const RoadmapLegend legend(m_content, m_painter.legend(), m_theme);
    legend.paint(painter, QRectF(Theme::pad, view.size.height(), view.size.width() - 2 * Theme::pad, legendHeight()));
}

} // namespace throughline
