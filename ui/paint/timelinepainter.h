// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/timeline.h"

#include <QColor>
#include <QFont>
#include <QRectF>

class QPainter;

namespace throughline {

/// How a timeline looks, on screen or paper. Lengths in the painter's units.
struct TimelineLook {
    QFont font;
    QColor ink;
    QColor muted;
    QColor rule;
    QColor ground; ///< behind it all
    QColor planned;
    QColor doing;
    QColor done;
    QColor untraced; ///< outlines what has no why
    qreal barHeight = 5;
    qreal rowHeight = 20;
    qreal headerHeight = 26;
};

/// Draws a timeline in horizontal slices, so that a page may end between any two.
class TimelinePainter {
public:
    TimelinePainter(Snapshot snapshot, TimelineLook look, qreal width);

    const Timeline &timeline() const { return m_timeline; }
    const TimelineLook &look() const { return m_look; }

    /// The quarters, from the origin downwards for TimelineLook::headerHeight.
    void paintHeader(QPainter &painter) const;
    /// The lines between the quarters.
    void paintGrid(QPainter &painter, qreal height) const;
    void paintRow(QPainter &painter, const Timeline::Lane &lane, int row) const;
    /// What the colours and the diamond mean, in words, on one row.
    void paintLegend(QPainter &painter) const;
    /// What a reader can point at: label and bar of \a bar, within its row.
    QRectF area(const Timeline::Bar &bar) const;

private:
    qreal x(double columns) const;
    /// A bar's name, as much of it as the timeline is wide.
    struct Label {
        QString text;
        qreal width = 0;
    };

    const Label &setLabel(int item);
    const Label &label(int item) const { return m_labels.find(item).value(); }
    QColor colour(int item) const;
    void paintDiamond(QPainter &painter, QPointF middle) const;
    void paintBar(QPainter &painter, const Timeline::Bar &bar) const;

    Snapshot m_snapshot;
    TimelineLook m_look;
    qreal m_width;
    QHash<int, Label> m_labels; ///< set while the bars are placed, which need them
    Timeline m_timeline;
};

} // namespace throughline
