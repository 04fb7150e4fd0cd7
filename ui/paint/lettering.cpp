// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/lettering.h"

#include "ui/paint/wordengine.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr qsizetype mostCut = 20000; // kept at a time; then it begins anew

QString ellipsis()
{
    return QStringLiteral("…");
}

bool takesGlyphs(const QPainter &painter)
{
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
}

/// Whether whoever reads \a text sets it from left to right.
bool isLeftToRight(const QString &text)
{
    return std::ranges::none_of(text,
        [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN; });
}

/// The line through \a width pixels of words at \a at, where the font has one.
void strikeOut(QPainter &painter, const LineShaper &shaper, QPointF at, double width)
{
    if (!shaper.font().strikeOut())
        return;
    const QFontMetricsF &metrics = shaper.metrics();
    const double middle = std::round(at.y() + metrics.ascent() - metrics.strikeOutPos());
    painter.fillRect(QRectF(at.x(), middle, width, std::max(1.0, std::round(metrics.lineWidth()))), painter.pen().color());
}

} // namespace

Lettering::Lettering(const QFont &font)
    : m_shaper(font)
{
}

qsizetype Lettering::shownIn(const ShapedLine &line, double width)
{
    const double room = width - m_shaper.width(ellipsis());
    if (room < 0)
        return -1;
    // A glyph ends where the next one begins.
    const auto beyond = std::ranges::upper_bound(line.positions, room, {}, &QPointF::x);
    return std::max<qsizetype>(beyond - line.positions.begin() - 1, 0);
}

QString Lettering::cut(const QString &text, double width)
{
    const int pixels = static_cast<int>(width);
    if (m_cut.size() >= mostCut) {
        m_cut.clear();
        m_cutWidth.clear();
    }
    if (m_cutWidth.value(text, -1) != pixels) {
        m_cutWidth.insert(text, pixels);
        m_cut.insert(text, m_shaper.metrics().elidedText(text, Qt::ElideRight, pixels));
    }
    return m_cut.value(text);
}

void Lettering::drawText(QPainter &painter, const QRectF &place, const QString &text)
{
    QFont scaled = font();
    // A font in points is larger where an inch has more dots; what it stands beside isn't.
    const double dots = painter.device()->logicalDpiY();
    if (const double laidOut = m_shaper.metrics().fontDpi(); scaled.pointSizeF() > 0 && dots != laidOut)
        scaled.setPointSizeF(scaled.pointSizeF() * laidOut / dots);
    painter.setFont(scaled);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextDontClip,
        width(text) <= place.width() ? text : cut(text, place.width()));
}

void Lettering::drawWords(QPainter &painter, const QRectF &place, const QString &text)
{
    PlacedWords words{.text = text, .font = font(), .baseline = {}, .area = {}};
    double wide = width(text);
    if (wide > place.width()) {
        const ShapedLine &whole = m_shaper.line(text);
        const qsizetype count = whole.isPlain ? shownIn(whole, place.width()) : 0;
        if (count < 0)
            return;
        words.text = whole.isPlain ? text.first(count) + ellipsis() : cut(text, place.width());
        wide = width(words.text);
    }
    words.area = QRectF(place.left(), place.center().y() - height() / 2, wide, height());
    words.baseline = words.area.topLeft() + QPointF(0, m_shaper.metrics().ascent());
    dynamic_cast<WordEngine &>(*painter.paintEngine()).drawWords(painter, words);
}

void Lettering::drawWhole(QPainter &painter, QPointF at, const ShapedLine &line) const
{
    for (const QGlyphRun &run : line.runs)
        painter.drawGlyphRun(at, run);
    strikeOut(painter, m_shaper, at, line.width);
}

void Lettering::drawCut(QPainter &painter, QPointF at, const ShapedLine &line, double width)
{
    const qsizetype count = shownIn(line, width);
    if (count < 0)
        return;
    QGlyphRun run = line.runs.front();
    run.setRawData(line.glyphs.constData(), line.positions.constData(), static_cast<int>(count));
    if (count > 0)
        painter.drawGlyphRun(at, run);
    const double end = count < line.positions.size() ? line.positions[count].x() : 0;
    strikeOut(painter, m_shaper, at, end);
    drawWhole(painter, at + QPointF(end, 0), m_shaper.line(ellipsis()));
}

void Lettering::draw(QPainter &painter, const QRectF &place, const QString &text)
{
    if (!takesGlyphs(painter)) {
        if (dynamic_cast<WordEngine *>(painter.paintEngine()) && isLeftToRight(text))
            return drawWords(painter, place, text);
        return drawText(painter, place, text);
    }
    const QPointF at(std::round(place.left()), std::round(place.center().y() - height() / 2));
    if (width(text) <= place.width())
        return drawWhole(painter, at, m_shaper.line(text));
    if (const ShapedLine &line = m_shaper.line(text); line.isPlain)
        return drawCut(painter, at, line, place.width());
    drawWhole(painter, at, m_shaper.line(cut(text, place.width())));
}

} // namespace throughline
