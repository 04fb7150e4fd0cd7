// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QTransform>

namespace throughline {

/// Where a sketch's page is on the screen: from the sketch's units to a widget's pixels and back.
struct PageView {
    double scale = 1; ///< pixels for a unit
    QPointF origin; ///< where (0,0) of the sketch is

    QPointF toWidget(QPointF point) const { return origin + point * scale; }
    QRectF toWidget(const QRectF &rect) const { return {toWidget(rect.topLeft()), rect.size() * scale}; }
    QPointF toSketch(QPointF point) const { return (point - origin) / scale; }
    QTransform transform() const { return {scale, 0, 0, scale, origin.x(), origin.y()}; }

    /// All of \a area in the middle of \a room.
    static PageView fitting(const QRectF &area, const QRectF &room)
    {
        PageView view;
        view.scale = qMax(0.01, qMin(room.width() / area.width(), room.height() / area.height()));
        view.origin = room.center() - area.center() * view.scale;
        return view;
    }
    /// \a factor times as large; what is at \a fixed stays there.
    PageView zoomed(double factor, QPointF fixed) const { return {scale * factor, fixed - (fixed - origin) * factor}; }

    bool operator==(const PageView &) const = default;
};

} // namespace throughline
