// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmappainter.h"
#include "ui/print/roadmapimage.h"

namespace throughline {

/// All columns and lanes of a roadmap, its legend below: one drawing that can be cut between rows.
class RoadmapSheet {
public:
    RoadmapSheet(const Snapshot &snapshot, const RoadmapImageRequest &request);

    QSize size() const { return m_view.size.toSize() + QSize(0, legendHeight()); }
    void paint(QPainter &painter) const { paintPart(painter, 0, m_view.size.height() - headerHeight()); }

    /// Above each part: the columns' names.
    double headerHeight() const { return m_painter.headerHeight(); }
    /// Below each part.
    static int legendHeight() { return Theme::row; }
    /// What is between.
    double bodyHeight() const { return m_painter.places().size(m_view.month).height() - headerHeight(); }
    /// Whether the words of some bar are longer than there is room beside it.
    bool cutsWords() const;
    /// Where a part of the body that begins at \a top and has room for \a height ends: behind a lane, else between two of its rows.
    double partEnd(double top, double height) const;
    /// The rows from \a top on in a body of \a height, with columns' names, lanes' names and legend.
    void paintPart(QPainter &painter, double top, double height) const;

private:
    void layOut(const RoadmapImageRequest &request);
    double monthIn(double width) const;
    double wordsOf(const RoadmapBar &bar) const;
    double besideOf(const RoadmapBar &bar, double month) const;

    Theme m_theme;
    RoadmapContent m_content;
    RoadmapPainter m_painter;
    RoadmapPlaces::View m_view;
    double m_mostBeside = 0; ///< pixels
    QDate m_today;
};

} // namespace throughline
