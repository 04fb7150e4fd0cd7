// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <array>

namespace throughline {

/// Where a mark with a box of its own lies: a rectangle, turned about its centre. Scaling keeps it a rectangle, so that a turned
/// box stays a box however often it is arranged.
struct Placement {
    QRectF rect; ///< before turning; width and height are not negative
    double angle = 0; ///< degrees clockwise, from 0 up to 360
    bool isMirrored = false; ///< left to right, before turning

    /// From the sketch's coordinates before turning and mirroring to those after it.
    QPointF turned(QPointF point) const;
    /// The inverse of turned().
    QPointF straightened(QPointF point) const;
    /// The turned rectangle's corners, clockwise from the top left one of rect.
    std::array<QPointF, 4> corners() const;
    QRectF bounds() const;

    bool operator==(const Placement &) const = default;
};

/// \a point turned by \a degrees clockwise about \a centre.
QPointF turnedAbout(QPointF point, QPointF centre, double degrees);

} // namespace throughline
