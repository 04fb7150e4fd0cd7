// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

namespace throughline {

/// Whether \a mark is drawn within \a tolerance of \a point. Boxes and ellipses without a fill are hit on their outline, text,
/// images and stencils anywhere in their box, foreign marks never.
bool isHit(const Mark &mark, QPointF point, double tolerance);

/// The topmost mark at \a point, or -1.
int markAt(const Sketch &sketch, QPointF point, double tolerance);

/// Every mark that lies wholly in \a rect, in drawing order.
QList<int> marksIn(const Sketch &sketch, const QRectF &rect);

/// Around all of \a marks; empty where they are none.
QRectF bounds(const Sketch &sketch, const QList<int> &marks);

} // namespace throughline
