// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/olderplan.h"
#include "ui/paint/roadmapbars.h"
#include "ui/paint/roadmapmargins.h"

class QPainter;

namespace throughline {

/// Draws a roadmap: the ground with its grid, the bars and the arrows between them, and around them what stays.
class RoadmapPainter {
public:
    using View = RoadmapPlaces::View;
    using Look = RoadmapBars::Look;
    /// A bar that isn't there yet: where a dragged item would go.
    struct Ghost {
        double start = 0;
        double end = 0;
        int lane = -1;
        double middle = 0; ///< in rows
        QString words;
    };

    RoadmapPainter(const RoadmapContent &content, const Theme &theme);
    Q_DISABLE_COPY_MOVE(RoadmapPainter)

    void setTheme(const Theme &theme);
    void setWhole(bool isWhole) { m_places.setWhole(isWhole); }
    void setLanes(LaneBy lanesBy) { m_margins.setLanes(lanesBy); }
    void setColour(RoadmapColour colour) { m_bars.setColour(colour); }
    /// After the content has changed.
    void forgetWords() { m_bars.forget(); }

    const RoadmapPlaces &places() const { return m_places; }
    double headerHeight() const { return m_places.headerHeight(); }
    double laneWidth() const { return m_places.laneWidth(); }
    QPointF toView(QPointF point, const View &view) const { return m_places.toView(point, view); }
    QPointF fromView(QPointF point, const View &view) const { return m_places.fromView(point, view); }
    QRectF area(const RoadmapBar &bar, const View &view) const { return m_places.area(bar, view); }
    QRectF handle(const RoadmapBar &bar, const View &view) const { return m_places.handle(bar, view); }
    /// Where a bar's words are, or would be.
    QRectF titleArea(const RoadmapBar &bar, const View &view) const;
    /// All that is painted of a bar: itself, its words beside it and its handle.
    QRectF extent(const RoadmapBar &bar, const View &view) const;
    /// All that is painted of a ghost.
    QRectF extent(const Ghost &ghost, const View &view) const;
    QFont titleFont() const { return m_theme.strong; }
    const std::vector<LegendEntry> &legend() const { return m_bars.legend(); }
    double wordsWidth(int item) const { return m_bars.wordsWidth(item); }

    /// Paints what scrolls, where it lies in  exposed.
    void paint(
        QPainter &painter, const View &view, const QRectF &exposed, QDate today, const std::function<Look(int item)> &lookOf) const;
    void paintOrder(QPainter &painter, const View &view, const RoadmapOrder &order, bool isSelected) const;
    void paintHandle(QPainter &painter, const View &view, const RoadmapBar &bar) const;
    void paintGhost(QPainter &painter, const View &view, const Ghost &ghost) const;
    /// The outline of where a bar was.
    void paintOlder(QPainter &painter, const View &view, const OlderBar &older) const;
    /// What stays while the rest is scrolled; painted last.
    void paintHeader(QPainter &painter, const View &view, QDate today) const { m_margins.paintColumns(painter, view, today); }
    void paintLaneNames(QPainter &painter, const View &view, const QRectF &exposed, int litLane) const
    {
        m_margins.paintLanes(painter, view, exposed, litLane);
    }

private:
    void paintLanes(QPainter &painter, const View &view, const QRectF &exposed) const;
    void paintGrid(QPainter &painter, const View &view, const QRectF &exposed) const;
    void paintToday(QPainter &painter, const View &view, QDate today) const;
    void paintOrders(QPainter &painter, const View &view, const QRectF &exposed) const;
    QRectF ghostArea(const Ghost &ghost, const View &view) const;
    QRectF chipOf(const Ghost &ghost, const View &view) const;

    const RoadmapContent &m_content;
    Theme m_theme;
    RoadmapPlaces m_places;
    RoadmapBars m_bars;
    RoadmapMargins m_margins;
};

} // namespace throughline
