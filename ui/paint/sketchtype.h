// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/shapes.h"

#include <QColor>
#include <QFont>

class QPainter;

namespace throughline {

/// The type of a sketch's words, \a size of the sketch's units high.
QFont sketchFont(double size, bool isBold = false);
/// How much room \a text takes in that type, line by line.
QSizeF sketchTextSize(const QString &text, double size, bool isBold = false);
/// \a text with line breaks where it would be wider than \a width.
QString wrappedSketchText(const QString &text, double size, double width, bool isBold = false);

/// A mark's words where they stand.
struct SketchWords {
    QList<TextLine> lines;
    double size = 0;
    bool isBold = false;
    QColor colour;
    Alignment alignment = Alignment::Left;

    void paint(QPainter &painter) const;
};

} // namespace throughline
