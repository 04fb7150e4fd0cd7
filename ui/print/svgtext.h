// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointF>

class QColor;
class QGradient;
class QPainterPath;
class QTransform;

namespace throughline {

// How SVG writes what Qt draws.

void appendSvgAttribute(QByteArray &to, QByteArrayView name, QByteArrayView value);
/// Appends "x y".
void appendSvgPlace(QByteArray &to, QPointF place);

/// A share of one. Three digits are enough for what is mixed from 256 steps.
QByteArray svgShare(double value);
/// "#rrggbb", or "#rgb" where that says the same. Opacity is an attribute of its own.
QByteArray svgColour(const QColor &colour);
QByteArray svgMatrix(const QTransform &transform);
/// What a path's "d" says.
QByteArray svgSteps(const QPainterPath &path);
/// The attributes that say from where to where a gradient goes, in pixels of the drawing. \a scale is that of \a transform.
QByteArray svgAxis(const QGradient &gradient, const QTransform &transform, double scale);
QByteArray svgStops(const QGradient &gradient);

} // namespace throughline
