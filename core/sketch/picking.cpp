// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/picking.h"

#include "core/sketch/distances.h"
#include "core/sketch/shapes.h"

#include <algorithm>

namespace throughline {

namespace {

bool isOnInk(const InkMark &ink, QPointF point, double reach)
{
    if (ink.points.size() == 1)
        return distance(ink.points.front().position(), point) <= reach;
    for (qsizetype i = 0; i + 1 < ink.points.size(); ++i) {
        if (distanceToSegment(point, ink.points[i].position(), ink.points[i + 1].position()) <= reach)
            return true;
    }
    return false;
}

bool isOnLine(const QList<QList<QPointF>> &polygons, QPointF point, double reach)
{
    return std::ranges::any_of(polygons, [&](const QList<QPointF> &polygon) {
        for (qsizetype i = 0; i + 1 < polygon.size(); ++i) {
            if (distanceToSegment(point, polygon[i], polygon[i + 1]) <= reach)
                return true;
        }
        return false;
    });
}

bool isOnFigure(const Figure &figure, QPointF point, double tolerance)
{
    const auto polygons = figure.path.flattened();
    return (figure.fill.isVisible() && windingNumber(polygons, point) != 0)
        || isOnLine(polygons, point, figure.width / 2 + tolerance);
}

bool isInBox(const Placement &placement, QPointF point, double tolerance)
{
    return placement.rect.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(placement.straightened(point));
}

bool hits(const InkMark &ink, QPointF point, double tolerance)
{
    return isOnInk(ink, point, ink.size / 2 + tolerance);
}

bool hits(const TextMark &text, QPointF point, double tolerance)
{
    return isInBox(text.placement, point, tolerance);
}

bool hits(const ImageMark &image, QPointF point, double tolerance)
{
    return isInBox(image.placement, point, tolerance);
}

bool hits(const StencilMark &stencil, QPointF point, double tolerance)
{
    return isInBox(stencil.placement, point, tolerance);
}

bool hits(const ForeignMark &, QPointF, double)
{
    return false;
}

/// Lines, boxes, ellipses and bubbles are hit where they are drawn.
template <typename Drawn> bool hits(const Drawn &mark, QPointF point, double tolerance)
{
    return std::ranges::any_of(figures(mark), [&](const Figure &figure) { return isOnFigure(figure, point, tolerance); });
}

} // namespace

bool isHit(const Mark &mark, QPointF point, double tolerance)
{
    const QRectF near = bounds(mark).adjusted(-tolerance, -tolerance, tolerance, tolerance);
    return near.contains(point) && std::visit([&](const auto &kind) { return hits(kind, point, tolerance); }, mark);
}

int markAt(const Sketch &sketch, QPointF point, double tolerance)
{
    for (int i = static_cast<int>(sketch.marks.size()) - 1; i >= 0; --i) {
        if (isHit(sketch.marks[i], point, tolerance))
            return i;
    }
    return -1;
}

QList<int> marksIn(const Sketch &sketch, const QRectF &rect)
{
    QList<int> inside;
    for (int i = 0; i < sketch.marks.size(); ++i) {
        const QRectF box = bounds(sketch.marks[i]);
        if (!box.isEmpty() && rect.contains(box))
            inside.append(i);
    }
    return inside;
}

QRectF bounds(const Sketch &sketch, const QList<int> &marks)
{
    QRectF all;
    for (const int i : marks) {
        if (i >= 0 && i < sketch.marks.size())
            all = all.united(bounds(sketch.marks[i]));
    }
    return all;
}

} // namespace throughline
