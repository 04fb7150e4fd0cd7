// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/distances.h"

#include "core/sketch/cross.h"

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

bool doCross(QPointF a, QPointF b, QPointF c, QPointF d)
{
    const auto isSplit
        = [](QPointF p, QPointF q, QPointF one, QPointF other) { return cross(q - p, one - p) * cross(q - p, other - p) < 0; };
    return isSplit(a, b, c, d) && isSplit(c, d, a, b);
}

} // namespace

double distance(QPointF a, QPointF b)
{
    // A sketch's coordinates are far from where std::hypot, which is slower, would be needed.
    const QPointF way = b - a;
    return std::sqrt(QPointF::dotProduct(way, way));
}

double distanceToSegment(QPointF point, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double squared = QPointF::dotProduct(along, along);
    const double share = squared > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / squared, 0.0, 1.0) : 0;
    return distance(point, a + along * share);
}

double distanceOfSegments(QPointF a, QPointF b, QPointF c, QPointF d)
{
    if (doCross(a, b, c, d))
        return 0;
    return std::min(
        {distanceToSegment(a, c, d), distanceToSegment(b, c, d), distanceToSegment(c, a, b), distanceToSegment(d, a, b)});
}

int windingNumber(const QList<QList<QPointF>> &polygons, QPointF point)
{
    int winding = 0;
    for (const QList<QPointF> &polygon : polygons) {
        for (qsizetype i = 0; i < polygon.size(); ++i) {
            const QPointF a = polygon[i];
            const QPointF b = polygon[(i + 1) % polygon.size()];
            const double side = cross(b - a, point - a);
            if (a.y() <= point.y() && b.y() > point.y() && side > 0)
                ++winding;
            else if (a.y() > point.y() && b.y() <= point.y() && side < 0)
                --winding;
        }
    }
    return winding;
}

} // namespace throughline
