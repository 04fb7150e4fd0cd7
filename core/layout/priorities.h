// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/priority.h"

#include <QPointF>
#include <QRectF>

#include <span>

namespace throughline {

/// A scored item on the plane of value now and vision.
struct PriorityBubble {
    int item = -1;
    QPointF place; ///< value now and vision, as shares
    QPointF spread; ///< off its place, in steps: those with the same scores lie around it
    int crowd = 1; ///< how many have the same scores
    double size = 0; ///< its radius as a share of the largest one's; its area is its effort
    bool hasEffort = false;
};

/// The items that have both scores, by these, without a unit of length. The same scores and efforts give the same places, and a
/// title changes none.
class Priorities {
public:
    Priorities() = default;
    static Priorities of(std::span<const ItemPriority> items);

    /// The largest first, so that a smaller one lies on top.
    const std::vector<PriorityBubble> &bubbles() const { return m_bubbles; }
    const PriorityBubble &bubble(int index) const { return m_bubbles[static_cast<std::size_t>(index)]; }
    /// The bubble of \a item, or -1.
    int bubbleOf(int item) const;
    /// What most scores are out of.
    int outOf() const { return m_outOf; }

private:
    std::vector<PriorityBubble> m_bubbles;
    std::vector<int> m_bubbleOfItem;
    int m_outOf = Score{}.outOf;
};

/// The plane in pixels.
class PriorityPlane {
public:
    static constexpr double margin = 0.1; ///< beside the lowest and the highest score, as a share: bubbles reach over them

    PriorityPlane() = default;
    /// The whole of it, margins included, is \a area.
    PriorityPlane(const Priorities &priorities, const QRectF &area);

    const QRectF &area() const { return m_area; }
    QPointF toArea(QPointF place) const;
    QPointF fromArea(QPointF point) const;
    double largestRadius() const { return m_largest; }
    QPointF middle(const PriorityBubble &bubble) const;
    double radius(const PriorityBubble &bubble) const;
    QRectF extent(const PriorityBubble &bubble) const;
    /// The bubble on top at \a point, or -1.
    int bubbleAt(const Priorities &priorities, QPointF point) const;
    /// The bubble nearest to \a from in the direction of \a step, a sign for each axis; -1 where none is.
    int neighbour(const Priorities &priorities, int from, QPoint step) const;

private:
    QRectF m_area;
    double m_largest = 0;
};

} // namespace throughline
