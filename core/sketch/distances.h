// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace throughline {

double distance(QPointF a, QPointF b);
double distanceToSegment(QPointF point, QPointF a, QPointF b);
/// Between the nearest points of two straight lines.
double distanceOfSegments(QPointF a, QPointF b, QPointF c, QPointF d);

/// How often \a polygons, closed or not, go round \a point; clockwise counts as positive where y points down.
int windingNumber(const QList<QList<QPointF>> &polygons, QPointF point);

} // namespace throughline
