// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmapcolours.h"
#include "ui/print/office/drawing.h"

namespace throughline {

/// A roadmap as shapes that other programs can move, on as many slides as its rows need.
class RoadmapShapes {
public:
    RoadmapShapes(const Snapshot &snapshot, const RoadmapLook &look, QSizeF slide);

    bool hasMore() const { return m_next < m_rows.size(); }
    /// The next slide; each has the columns.
    QByteArray takeSlide();

private:
    /// A bar with its title, in units of the slide.
    struct Placed {
        int bar = -1;
        double left = 0;
        double right = 0;
        double wordsLeft = 0; ///< the title stands here, where it isn't on the bar
        double wordsWidth = 0;
        bool isWordedInside = false;

        double start() const { return isWordedInside ? left : std::min(left, wordsLeft); }
        double end() const { return isWordedInside ? right : std::max(right, wordsLeft + wordsWidth); }
    };
    struct Row {
        int lane = -1; ///< -1 below them all
        std::vector<Placed> bars = {};
        QString words = {}; ///< instead of bars
    };

    void addUndated();

    void addLane(int lane);
    Placed placed(int bar) const;

    double place(double month) const;
    void addColumns(OfficeDrawing &drawing, double bottom) const;
    void addBar(OfficeDrawing &drawing, const Placed &placed, double top) const;

    Snapshot m_snapshot;
    RoadmapLook m_look;
    QSizeF m_slide;
    Theme m_theme;
    RoadmapColours m_colours;
    Roadmap m_roadmap;
    std::vector<Row> m_rows;
    std::size_t m_next = 0;
};

} // namespace throughline
