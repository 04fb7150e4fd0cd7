// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

namespace throughline {

/// The plain paths that a mark is drawn with, in order, in the sketch's coordinates; none for text, images and foreign marks. Of a
/// bubble only the bubble. Whoever paints, writes or picks marks goes by these.
QList<Figure> figures(const Mark &mark);

/// Where one line of a text or bubble stands, before turning.
struct TextLine {
    QString text;
    QPointF start; ///< on the base line: the line's left end, middle or right end as the alignment says
};

QList<TextLine> textLines(const TextMark &text);
QList<TextLine> textLines(const BubbleMark &bubble);

/// From one base line to the next, in sizes of the type.
inline constexpr double lineHeight = 1.25;
/// The type's family, best first, as SVG's font-family takes it.
inline constexpr char fontFamilies[] = "Inter, Noto Sans, sans-serif";

/// About how much room \a text takes, by an average letter; who can measure type knows better.
QSizeF estimatedTextSize(const QString &text, double size);

/// What \a mark covers, line widths included. Empty for a foreign mark, which only a renderer could measure.
QRectF bounds(const Mark &mark);
/// Where a mark with a box of its own lies, to be changed by the caller too; null for ink, lines and foreign marks.
const Placement *placement(const Mark &mark);
Placement *placement(Mark &mark);

} // namespace throughline
