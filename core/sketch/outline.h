// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

namespace throughline {

/// The middle of a stroke and how far it reaches to both sides.
struct Station {
    QPointF middle;
    double radius = 0;

    bool operator==(const Station &) const = default;
};

/// The stroke's middle line after smoothing, with radii from the pressure; from the speed where the pressure is always the same.
QList<Station> middleLine(const InkMark &ink);

/// The area that a stroke covers: one closed path, to be filled by the winding rule, so that a translucent colour never shows where
/// the stroke crosses itself. Takes time in proportion to the points; a stroke being drawn is simply outlined again. Empty only
/// where there is no point.
Path outline(const InkMark &ink);
/// Of a stretch of a stroke, round at both ends; none where it is empty.
Path outline(const QList<Station> &line);

/// How far the smoothed line may run beside a point, besides the radius.
double smoothingReach(Smoothing smoothing, double size);

} // namespace throughline
