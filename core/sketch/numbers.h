// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointF>
#include <QRectF>

#include <optional>

namespace throughline {

// A sketch's numbers are hundredths, so that what is written is what is read, on every machine.

double rounded(double number);
QPointF rounded(QPointF point);
QRectF rounded(const QRectF &rect);

/// At most two decimals, no exponent, never -0.
void appendNumber(QByteArray &text, double number);
/// Appends "x,y".
void appendPoint(QByteArray &text, QPointF point);
QByteArray numberText(double number);

/// Takes one number off the start of \a text, with the white space or one comma before it; nothing where there is no number, or
/// none within the limits of a sketch.
std::optional<double> takeNumber(QByteArrayView &text);

} // namespace throughline
