// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmapwords.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QRectF>

class QPainter;

namespace throughline {

/// What a bar's colour tells; words and shapes tell it too.
enum class RoadmapColour : quint8 { Status, Confidence, Team };

/// Draws a roadmap: lanes' names at the left and columns' names at the top stay while the rest scrolls below them. Texts are laid
/// out when they are first drawn and kept.
class RoadmapPainter {
public:
    /// A piece of the roadmap: so much of it is scrolled away, and a month is so wide.
    struct View {
        QSizeF size;
        QPointF scroll;
        double month = 40;
    };
    struct Look {
        bool isSelected = false;
        bool isHovered = false;
    };
    /// A bar that isn't there yet: where a dragged item would go.
    struct Ghost {
        double start = 0;
        double end = 0;
        int lane = -1;
        double middle = 0; ///< in rows
        QString words;
    };

    RoadmapPainter(const RoadmapContent &content, const Theme &theme);

    void setTheme(const Theme &theme);
    void setLanes(LaneBy lanesBy) { m_lanesBy = lanesBy; }
    void setColour(RoadmapColour colour) { m_colour = colour; }
    /// After the content has changed.
    void forgetWords() { m_faces.clear(); }

    double rowHeight() const { return m_rowHeight; }
    double headerHeight() const { return m_headerHeight; }
    double laneWidth() const { return m_laneWidth; }
    /// All of it, what stays included.
    QSizeF size(double month) const;

    QPointF toView(QPointF point, const View &view) const;
    QPointF fromView(QPointF point, const View &view) const;
    /// A bar in the view.
    QRectF area(const RoadmapBar &bar, const View &view) const;
    /// The words of its title.
    QRectF titleArea(const RoadmapBar &bar, const View &view) const;
    /// What one drags an arrow from.
    QRectF handle(const RoadmapBar &bar, const View &view) const;
    /// A lane's name.
    QRectF laneArea(const RoadmapLane &lane, const View &view) const;
    QFont titleFont() const { return m_theme.strong; }

    void paint(QPainter &painter, const View &view, QDate today, const std::function<Look(int item)> &lookOf) const;
    void paintOrder(QPainter &painter, const View &view, const RoadmapOrder &order, bool isSelected) const;
    void paintHandle(QPainter &painter, const View &view, const RoadmapBar &bar) const;
    void paintGhost(QPainter &painter, const View &view, const Ghost &ghost) const;
    /// What stays while the rest is scrolled; painted last.
    void paintHeader(QPainter &painter, const View &view, QDate today) const;
    void paintLaneNames(QPainter &painter, const View &view, int litLane) const;

private:
    struct Face {
        int width = -1;
        QString title;
        QString detail;
    };

    QRectF body(const View &view) const;
    void paintLanes(QPainter &painter, const View &view) const;
    void paintGrid(QPainter &painter, const View &view) const;
    void paintToday(QPainter &painter, const View &view, QDate today) const;
    void paintBar(QPainter &painter, const View &view, const RoadmapBar &bar, const Look &look) const;
    void paintCollapsed(QPainter &painter, const View &view, const RoadmapBar &bar, const Look &look) const;
    void paintWords(QPainter &painter, const QRectF &place, double barEnd, const RoadmapBar &bar) const;
    void paintStatus(QPainter &painter, QPointF middle, const RoadmapBar &bar) const;
    void paintColumnName(QPainter &painter, const View &view, int column) const;
    QColor colour(int item) const;
    const Face &face(int item, int width) const;

    const RoadmapContent &m_content;
    Theme m_theme;
    LaneBy m_lanesBy = LaneBy::Theme;
    RoadmapColour m_colour = RoadmapColour::Status;
    double m_rowHeight = 0;
    double m_headerHeight = 0;
    double m_laneWidth = 0;
    mutable QHash<int, Face> m_faces;
};

} // namespace throughline
