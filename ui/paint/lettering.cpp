// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/lettering.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr qsizetype mostKept = 20000; // kept at a time; then it begins anew
constexpr double unbounded = 1e6;

bool takesGlyphs(const QPainter &painter)
{
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
}

} // namespace

Lettering::Lettering(const QFont &font)
    : m_font(font)
    , m_height(QFontMetricsF(font).height())
    , m_ellipsis(shape(QStringLiteral("…")))
{
}

Lettering::Line Lettering::shape(const QString &text) const
{
    QTextLayout layout(text, m_font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    Line line;
    if (only.isValid()) {
        only.setLineWidth(unbounded);
        only.setPosition({0, 0});
    }
    layout.endLayout();
    line.width = only.isValid() ? only.naturalTextWidth() : 0;
    line.runs = layout.glyphRuns();
    if (line.runs.size() != 1 || line.runs.front().isRightToLeft())
        return line;
    line.glyphs = line.runs.front().glyphIndexes();
    line.positions = line.runs.front().positions();
    line.isPlain = line.glyphs.size() == text.size() && std::ranges::is_sorted(line.positions, {}, &QPointF::x);
    return line;
}

const Lettering::Line &Lettering::line(const QString &text)
{
    const auto known = m_lines.constFind(text);
    if (known != m_lines.cend())
        return *known;
    if (m_lines.size() >= mostKept) {
        m_lines.clear();
        m_cut.clear();
        m_cutWidth.clear();
    }
    return *m_lines.insert(text, shape(text));
}

double Lettering::width(const QString &text)
{
    return line(text).width;
}

void Lettering::drawWhole(QPainter &painter, QPointF at, const Line &line) const
{
    for (const QGlyphRun &run : line.runs)
        painter.drawGlyphRun(at, run);
}

void Lettering::drawCut(QPainter &painter, QPointF at, const Line &line, double width) const
{
    const double room = width - m_ellipsis.width;
    if (room < 0)
        return;
    // A glyph ends where the next one begins.
    const auto beyond = std::ranges::upper_bound(line.positions, room, {}, &QPointF::x);
    const auto count = std::max<qsizetype>(beyond - line.positions.begin() - 1, 0);
    QGlyphRun run = line.runs.front();
    run.setRawData(line.glyphs.constData(), line.positions.constData(), static_cast<int>(count));
    if (count > 0)
        painter.drawGlyphRun(at, run);
    const double cut = count < line.positions.size() ? line.positions[count].x() : 0;
    drawWhole(painter, at + QPointF(cut, 0), m_ellipsis);
}

void Lettering::draw(QPainter &painter, const QRectF &place, const QString &text)
{
    if (!takesGlyphs(painter)) {
        const bool fits = width(text) <= place.width();
        painter.setFont(m_font);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter,
            fits ? text : QFontMetricsF(m_font).elidedText(text, Qt::ElideRight, place.width()));
        return;
    }
    const QPointF at(std::round(place.left()), std::round(place.center().y() - m_height / 2));
    const Line &whole = line(text);
    if (whole.width <= place.width())
        return drawWhole(painter, at, whole);
    if (whole.isPlain)
        return drawCut(painter, at, whole, place.width());
    const int width = static_cast<int>(place.width());
    if (m_cutWidth.value(text, -1) != width) {
        m_cutWidth.insert(text, width);
        m_cut.insert(text, QFontMetricsF(m_font).elidedText(text, Qt::ElideRight, width));
    }
    drawWhole(painter, at, line(m_cut.value(text)));
}

} // namespace throughline
