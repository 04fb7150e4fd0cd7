// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QGlyphRun>

class QPainter;

namespace throughline {

/// Words that have been laid out: which glyphs, and where.
struct PlacedGlyphs {
    QList<QGlyphRun> runs;
    QPointF shift; ///< of all of them
    QColor colour;
    QFont font; ///< that was asked for; some letters may be another's
};

/// Whether \a font's glyphs have colours of their own, which a PDF doesn't know.
bool isColoured(const QRawFont &font);

/// Draws \a words. In a PDF coloured glyphs are pictures, each over a space, so that a reader has something to select.
void drawGlyphs(QPainter &painter, const PlacedGlyphs &words);

} // namespace throughline
