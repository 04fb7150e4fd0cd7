// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGlyphRun>

class QPainter;

namespace throughline {

/// Draws \a glyphs, moved by \a shift. A PDF has no coloured glyphs: there they are pictures, each over a space of \a font, so that
/// a reader has something to select.
void drawGlyphs(QPainter &painter, QPointF shift, const QGlyphRun &glyphs, const QFont &font);

} // namespace throughline
