// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/lettering.h"
#include "ui/paint/roadmapplaces.h"
#include "ui/paint/roadmapwords.h"

namespace throughline {

/// Draws what stays while a roadmap is scrolled: the columns' names above it and the lanes' names beside it.
class RoadmapMargins {
public:
    RoadmapMargins(const RoadmapContent &content, const RoadmapPlaces &places, const Theme &theme);

    void setTheme(const Theme &theme);
    void setLanes(LaneBy lanesBy) { m_lanesBy = lanesBy; }

    void paintColumns(QPainter &painter, const RoadmapPlaces::View &view, QDate today) const;
    /// \a litLane: the one that something is dragged over, or -1.
    void paintLanes(QPainter &painter, const RoadmapPlaces::View &view, const QRectF &exposed, int litLane) const;

private:
    void paintColumn(QPainter &painter, const RoadmapPlaces::View &view, int column, int step) const;
    void paintToday(QPainter &painter, const RoadmapPlaces::View &view, QDate today) const;
    void paintFold(QPainter &painter, const RoadmapLane &lane, QPointF mark) const;
    void paintLane(QPainter &painter, const RoadmapLane &lane, const QRectF &place) const;

    const RoadmapContent &m_content;
    const RoadmapPlaces &m_places;
    Theme m_theme;
    LaneBy m_lanesBy = LaneBy::Theme;
    mutable Lettering m_names;
    mutable Lettering m_small;
};

} // namespace throughline
