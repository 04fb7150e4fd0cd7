// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/roadmap.h"
#include "ui/theme/theme.h"

#include <QRectF>

#include <limits>

namespace throughline {

/// Where the months and rows of a roadmap are in pixels: lanes' names at the left and columns' names at the top stay while the rest
/// scrolls below them.
class RoadmapPlaces {
public:
    /// A piece of the roadmap: so much of it is scrolled away, and a month is so wide.
    struct View {
        QSizeF size;
        QPointF scroll;
        double month = 40;
    };
    /// What a bar shows besides itself, and where.
    struct Words {
        QRectF place; ///< empty: there is no room for any
        QPointF mark; ///< the middle of the sign that tells the status
        bool hasMark = false;
        bool isBeside = false; ///< the title stands to the right of a bar that is too short for it
    };

    static constexpr double spine = 4; ///< width of the stripe that has the colour
    static constexpr double sign = 5; ///< half of a status sign

    static constexpr double leastMonth = 1;
    static constexpr double mostMonth = 240;

    /// The unit of columns whose names have room where a month is so wide, and how wide it usually is where one asks for the unit.
    static Period::Unit columnFor(double month);
    static double usualMonth(Period::Unit column);

    RoadmapPlaces(const Roadmap &roadmap, const Theme &theme);

    void setTheme(const Theme &theme);
    /// On paper nobody can ask for what is cut: words stand beside their bar unless all of them fit into it.
    void setWhole(bool isWhole) { m_isWhole = isWhole; }
    bool isWhole() const { return m_isWhole; }

    /// How many pixels a title may be long beside its bar.
    double mostBeside() const { return m_isWhole ? std::numeric_limits<double>::infinity() : 420; }
    double rowHeight() const { return m_rowHeight; }
    double headerHeight() const { return m_headerHeight; }
    double laneWidth() const { return m_laneWidth; }
    /// All of it, what stays included.
    QSizeF size(double month) const;

    /// To the nearest whole pixel, the same one however far it is scrolled.
    static double snapped(double length);
    QPointF toView(QPointF point, const View &view) const;
    QPointF fromView(QPointF point, const View &view) const;
    /// What scrolls.
    QRectF body(const View &view) const;
    QRectF area(const RoadmapBar &bar, const View &view) const;
    /// Of a bar whose title is \a title pixels wide, and all of its words \a whole.
    Words words(const RoadmapBar &bar, const View &view, double title, double whole) const;
    /// What one drags an arrow from.
    QRectF handle(const RoadmapBar &bar, const View &view) const;
    /// How many columns stand between those that are named: one, or as many as it takes where they are that narrow.
    int columnStep(const View &view) const;
    /// A lane's name.
    QRectF laneArea(const RoadmapLane &lane, const View &view) const;
    /// Whether a bar's words follow its visible part when one scrolls along.
    bool isPinned(const RoadmapBar &bar, const View &view) const;

private:
    const Roadmap &m_roadmap;
    bool m_isWhole = false;
    double m_rowHeight = 0;
    double m_headerHeight = 0;
    double m_laneWidth = 0;
};

} // namespace throughline
