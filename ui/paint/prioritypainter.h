// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/prioritybubbles.h"

#include <algorithm>

namespace throughline {

/// Draws the plane of value now and vision: what its quarters mean, the scores at its sides, the bubbles and their titles.
class PriorityPainter {
public:
    /// A piece of the plane.
    struct View {
        QSizeF size; ///< with the scores beside it
        QRectF plot; ///< where it is to be seen
        PriorityPlane plane; ///< all of it, some of which may be outside
    };

    PriorityPainter(const PriorityContent &content, const Theme &theme);
    Q_DISABLE_COPY_MOVE(PriorityPainter)

    void setTheme(const Theme &theme);
    void setColour(RoadmapColour colour) { m_bubbles.setColour(colour); }
    /// After the content has changed.
    void forget() { m_bubbles.forget(); }
    void takeRanks() { m_bubbles.takeRanks(); }
    const std::vector<LegendEntry> &legend() const { return m_bubbles.legend(); }
    QFont titleFont() const { return m_theme.small; }

    /// Room for the scores at the left and below.
    QRectF plotIn(QSizeF size) const;
    /// \a zoom times as large as the room, so much of it scrolled away.
    View view(QSizeF size, double zoom, QPointF scroll) const;

    /// All that is there at rest.
    void paint(QPainter &painter, const View &view) const;
    /// Whether the title of \a item had room beside its bubble when this was painted last.
    bool isTitled(int item) const { return std::ranges::contains(m_titled, item); }
    /// Over it: that a bubble is selected, or the pointer is on it.
    void paintRing(QPainter &painter, const View &view, const PriorityBubble &bubble, bool isSelected) const;
    /// A bubble's title on a plate beside it, where it isn't to be read there already.
    void paintTitle(QPainter &painter, const View &view, const PriorityBubble &bubble) const;
    /// Where a dragged item would go.
    void paintGhost(QPainter &painter, QPointF middle, double radius, int item) const
    {
        m_bubbles.paintGhost(painter, middle, radius, item);
    }
    /// On a plate, whatever lies there.
    void paintWords(QPainter &painter, const View &view, QPointF beside, const QString &words) const;

private:
    QRectF quadrantArea(Quadrant quadrant, const View &view) const;
    /// Where its words stand: in its outer corner, as far as that is to be seen.
    QRectF wordsArea(Quadrant quadrant, const View &view) const;
    void paintQuadrants(QPainter &painter, const View &view) const;
    void paintGrid(QPainter &painter, const View &view) const;
    void paintScores(QPainter &painter, const View &view) const;
    void paintTitles(QPainter &painter, const View &view) const;
    std::vector<const PriorityBubble *> inSight(const View &view) const;
    QString titleOf(int item) const;

    const PriorityContent &m_content;
    Theme m_theme;
    PriorityBubbles m_bubbles;
    mutable std::vector<int> m_titled; ///< items
    mutable Lettering m_names;
    mutable Lettering m_small;
};

} // namespace throughline
