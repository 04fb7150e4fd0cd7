// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/erasing.h"

#include "core/sketch/distances.h"
#include "core/sketch/picking.h"

#include <algorithm>

namespace throughline {

namespace {

/// The way as straight pieces, at least one.
template <typename Function> bool isAnyPiece(const Eraser &eraser, Function holds)
{
    if (eraser.way.size() == 1)
        return holds(eraser.way.front(), eraser.way.front());
    for (qsizetype i = 0; i + 1 < eraser.way.size(); ++i) {
        if (holds(eraser.way[i], eraser.way[i + 1]))
            return true;
    }
    return false;
}

bool isTouched(const Mark &mark, const Eraser &eraser)
{
    if (std::holds_alternative<ForeignMark>(mark))
        return false;
    return isAnyPiece(eraser, [&](QPointF from, QPointF to) {
        const int steps = std::max(1, static_cast<int>(std::min(1000.0, distance(from, to) / std::max(eraser.radius, 1.0) * 2)));
        for (int step = 0; step <= steps; ++step) {
            if (isHit(mark, from + (to - from) * (double(step) / steps), eraser.radius))
                return true;
        }
        return false;
    });
}

bool isErased(QPointF a, QPointF b, const Eraser &eraser, double reach)
{
    return isAnyPiece(eraser, [&](QPointF from, QPointF to) { return distanceOfSegments(a, b, from, to) <= reach; });
}

/// What is left of \a ink, piece by piece; \a ink itself where nothing is erased.
QList<InkMark> pieces(const InkMark &ink, const Eraser &eraser)
{
    if (ink.points.size() == 1) {
        const QPointF point = ink.points.front().position();
        return isErased(point, point, eraser, eraser.radius + ink.size / 2) ? QList<InkMark>() : QList<InkMark>{ink};
    }
    QList<InkMark> pieces;
    InkMark piece = ink;
    piece.points.clear();
    const auto end = [&] {
        // A single point is no piece of a line but would be seen as a dot.
        if (piece.points.size() > 1)
            pieces.append(piece);
        piece.points.clear();
    };
    for (const InkPoint &point : ink.points) {
        if (isErased(point.position(), point.position(), eraser, eraser.radius)) {
            end();
            continue;
        }
        if (!piece.points.isEmpty() && isErased(piece.points.last().position(), point.position(), eraser, eraser.radius))
            end();
        piece.points.append(point);
    }
    end();
    return pieces;
}

} // namespace

Sketch withoutTouched(const Sketch &sketch, const Eraser &eraser)
{
    Sketch left = sketch;
    left.marks.removeIf([&](const Mark &mark) { return isTouched(mark, eraser); });
    return left;
}

Sketch withoutErased(const Sketch &sketch, const Eraser &eraser)
{
    Sketch left = sketch;
    left.marks.clear();
    for (const Mark &mark : sketch.marks) {
        if (const auto *ink = std::get_if<InkMark>(&mark)) {
            for (const InkMark &piece : pieces(*ink, eraser))
                left.marks.append(piece);
        } else {
            left.marks.append(mark);
        }
    }
    return left;
}

} // namespace throughline
