// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

#include <array>
#include <optional>

namespace throughline {

/// A point of a selection to take hold of.
enum class Handle : quint8 { TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Left, Turn, Tail, LineStart, LineEnd };

bool isCorner(Handle handle);
/// Of the eight around the frame, not of the others.
bool isScaling(Handle handle);

/// The frame around what is selected: turned with a mark that is selected alone and has an angle of its own, else upright. A line
/// alone has its ends to take hold of, a bubble alone its tail besides.
class SelectionFrame {
public:
    /// Nothing where \a marks have no extent.
    static std::optional<SelectionFrame> around(const Sketch &sketch, const QList<int> &marks);

    /// \a unit: of the sketch's units, how many a pixel is.
    QList<std::pair<Handle, QPointF>> handles(double unit) const;
    std::optional<Handle> handleAt(QPointF position, double unit) const;
    bool contains(QPointF position) const;
    std::array<QPointF, 4> corners() const { return m_placement.corners(); }
    QPointF centre() const { return m_placement.rect.center(); }
    bool hasFrame() const { return !m_line; }
    double angle() const { return m_placement.angle; }

    /// Factors along the frame's sides, and the point that stays, where \a handle is dragged from \a from to \a to.
    struct Scale {
        QPointF fixed; ///< where that is in the frame, from (0,0) to (1,1)
        double horizontally = 1;
        double vertically = 1;
    };
    Scale scale(Handle handle, QPointF from, QPointF to, bool keepsProportions, bool isFromCentre) const;
    /// The point at \a share of the frame's sides.
    QPointF at(QPointF share) const;

private:
    Placement m_placement;
    std::optional<LineMark> m_line;
    std::optional<QPointF> m_tail;
};

/// \a mark after \a scale within \a frame: what is turned scales along its own sides when it is alone.
Mark scaledIn(const SelectionFrame &frame, const SelectionFrame::Scale &scale, const Mark &mark);

} // namespace throughline
