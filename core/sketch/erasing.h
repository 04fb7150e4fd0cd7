// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

namespace throughline {

/// The way of a round eraser over the paper.
struct Eraser {
    QList<QPointF> way; ///< at least one point
    double radius = 10;
};

/// Without the marks that the eraser touched. Foreign marks stay.
Sketch withoutTouched(const Sketch &sketch, const Eraser &eraser);

/// Ink only where the eraser didn't pass: a stroke falls into pieces, each made of the stroke's own points. Other marks stay.
Sketch withoutErased(const Sketch &sketch, const Eraser &eraser);

} // namespace throughline
