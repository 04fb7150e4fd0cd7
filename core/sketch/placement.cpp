// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/placement.h"

#include <QtMath>

#include <algorithm>

namespace throughline {

namespace {

/// Quarter turns are exact, so that a box turned four times is where it was.
std::array<double, 2> cosineAndSine(double degrees)
{
    const double quarters = degrees / 90;
    if (quarters == std::floor(quarters)) {
        static constexpr std::array<std::array<double, 2>, 4> exact{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
        return exact[static_cast<std::size_t>((static_cast<int>(std::fmod(quarters, 4)) + 4) % 4)];
    }
    return {std::cos(qDegreesToRadians(degrees)), std::sin(qDegreesToRadians(degrees))};
}

QPointF mirroredAt(double x, QPointF point)
{
    return {2 * x - point.x(), point.y()};
}

} // namespace

QPointF turnedAbout(QPointF point, QPointF centre, double degrees)
{
    const auto [cosine, sine] = cosineAndSine(degrees);
    const QPointF from = point - centre;
    return centre + QPointF(from.x() * cosine - from.y() * sine, from.x() * sine + from.y() * cosine);
}

QPointF Placement::turned(QPointF point) const
{
    const QPointF centre = rect.center();
    return turnedAbout(isMirrored ? mirroredAt(centre.x(), point) : point, centre, angle);
}

QPointF Placement::straightened(QPointF point) const
{
    const QPointF centre = rect.center();
    const QPointF straight = turnedAbout(point, centre, -angle);
    return isMirrored ? mirroredAt(centre.x(), straight) : straight;
}

std::array<QPointF, 4> Placement::corners() const
{
    return {turned(rect.topLeft()), turned(rect.topRight()), turned(rect.bottomRight()), turned(rect.bottomLeft())};
}

QRectF Placement::bounds() const
{
    const auto all = corners();
    const auto [left, right] = std::ranges::minmax(all, {}, [](QPointF point) { return point.x(); });
    const auto [top, bottom] = std::ranges::minmax(all, {}, [](QPointF point) { return point.y(); });
    return {QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())};
}

} // namespace throughline
