// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/glyphs.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr qreal density = 4; // pixels for each point: what a printer shows

QRectF bounds(const QGlyphRun &glyphs)
{
    const QRawFont font = glyphs.rawFont();
    QRectF all;
    const auto indexes = glyphs.glyphIndexes();
    const auto positions = glyphs.positions();
    const auto advances = font.advancesForGlyphIndexes(indexes);
    for (qsizetype i = 0; i < indexes.size(); ++i)
        all |= QRectF(positions[i].x(), positions[i].y() - font.ascent(), advances[i].x(), font.ascent() + font.descent());
    return all;
}

void drawPicture(QPainter &painter, QPointF shift, const QGlyphRun &glyphs, const QFont &font)
{
    const QRectF area = bounds(glyphs);
    QImage image((area.size() * density).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return;
    image.fill(Qt::transparent);
    QPainter picture(&image);
    picture.setRenderHint(QPainter::SmoothPixmapTransform);
    picture.scale(density, density);
    picture.drawGlyphRun(-area.topLeft(), glyphs);
    picture.end();
    painter.drawImage(area.translated(shift), image);
    painter.setFont(font);
    painter.drawText(shift + glyphs.positions().first(), QStringLiteral(" "));
}

} // namespace

bool isColoured(const QRawFont &font)
{
    static constexpr std::array tables{"CBLC", "COLR", "sbix", "SVG "};
    return std::ranges::any_of(tables, [&font](const char *table) { return !font.fontTable(table).isEmpty(); });
}

void drawGlyphs(QPainter &painter, const PlacedGlyphs &words)
{
    painter.setPen(words.colour);
    const bool isPdf = painter.paintEngine()->type() == QPaintEngine::Pdf;
    for (const QGlyphRun &glyphs : words.runs) {
        if (isPdf && !glyphs.isEmpty() && isColoured(glyphs.rawFont()))
            drawPicture(painter, words.shift, glyphs, words.font);
        else
            painter.drawGlyphRun(words.shift, glyphs);
    }
}

} // namespace throughline
