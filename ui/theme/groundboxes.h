// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>

#include <span>

class QPainter;

namespace throughline {

/// A lane or a band that others stand on.
struct GroundBox {
    QRect box;
    QColor colour;
};

/// Fills \a area with \a ground and the boxes, which don't overlap and have smoothed corners. A pixel is filled about once: filling
/// is half the time of painting a pane.
void paintGround(QPainter &painter, const QRect &area, const QColor &ground, std::span<const GroundBox> boxes, int radius);

} // namespace throughline
