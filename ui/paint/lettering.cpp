// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/lettering.h"

#include "ui/paint/wordengine.h"

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
    , m_ascent(QFontMetricsF(font).ascent())
    , m_dotsPerInch(QFontMetricsF(font).fontDpi())
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

std::optional<Lettering::Line> Lettering::compose(const QString &text)
{
    const QStringList words = text.split(u' ');
    if (words.size() < 2 || words.contains(QString()))
        return {};
    if (!m_space) {
        const Line apart = shape(QStringLiteral("n n"));
        m_space = apart;
        if (apart.isPlain)
            m_space->width = apart.positions[2].x() - shape(QStringLiteral("n")).width;
    }
    if (!m_space->isPlain)
        return {};
    Line line;
    line.isPlain = true;
    for (const QString &word : words) {
        auto known = m_words.constFind(word);
        if (known == m_words.cend())
            known = m_words.insert(word, shape(word));
        if (!known->isPlain || known->runs.front().rawFont() != m_space->runs.front().rawFont())
            return {};
        if (!line.glyphs.isEmpty()) {
            line.glyphs += m_space->glyphs[1];
            line.positions += {line.width, known->positions.front().y()};
            line.width += m_space->width;
        }
        line.glyphs += known->glyphs;
        for (const QPointF &position : known->positions)
            line.positions += {line.width + position.x(), position.y()};
        line.width += known->width;
    }
    QGlyphRun run = m_space->runs.front();
    run.setGlyphIndexes(line.glyphs);
    run.setPositions(line.positions);
    line.runs = {run};
    return line;
}

const Lettering::Line &Lettering::line(const QString &text)
{
    const auto known = m_lines.constFind(text);
    if (known != m_lines.cend())
        return *known;
    if (m_lines.size() >= mostKept) {
        m_words.clear();
        m_lines.clear();
        m_cut.clear();
        m_cutWidth.clear();
    }
    std::optional<Line> composed = compose(text);
    return *m_lines.insert(text, composed ? std::move(*composed) : shape(text));
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

qsizetype Lettering::shownIn(const Line &line, double width) const
{
    const double room = width - m_ellipsis.width;
    if (room < 0)
        return -1;
    // A glyph ends where the next one begins.
    const auto beyond = std::ranges::upper_bound(line.positions, room, {}, &QPointF::x);
    return std::max<qsizetype>(beyond - line.positions.begin() - 1, 0);
}

void Lettering::drawCut(QPainter &painter, QPointF at, const Line &line, double width) const
{
    const qsizetype count = shownIn(line, width);
    if (count < 0)
        return;
    QGlyphRun run = line.runs.front();
    run.setRawData(line.glyphs.constData(), line.positions.constData(), static_cast<int>(count));
    if (count > 0)
        painter.drawGlyphRun(at, run);
    const double cut = count < line.positions.size() ? line.positions[count].x() : 0;
    drawWhole(painter, at + QPointF(cut, 0), m_ellipsis);
}

/// What stands for \a text, whose line isn't plain, where it is too long.
QString Lettering::cut(const QString &text, double width)
{
    const int pixels = static_cast<int>(width);
    if (m_cutWidth.value(text, -1) != pixels) {
        m_cutWidth.insert(text, pixels);
        m_cut.insert(text, QFontMetricsF(m_font).elidedText(text, Qt::ElideRight, pixels));
    }
    return m_cut.value(text);
}

void Lettering::drawText(QPainter &painter, const QRectF &place, const QString &text)
{
    QFont font = m_font;
    // A font in points is larger where an inch has more dots; what it stands beside isn't.
    if (const double dots = painter.device()->logicalDpiY(); m_font.pointSizeF() > 0 && dots != m_dotsPerInch)
        font.setPointSizeF(m_font.pointSizeF() * m_dotsPerInch / dots);
    painter.setFont(font);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextDontClip,
        width(text) <= place.width() ? text : cut(text, place.width()));
}

void Lettering::drawWords(QPainter &painter, const QRectF &place, const QString &text)
{
    auto &engine = dynamic_cast<WordEngine &>(*painter.paintEngine());
    const Line &whole = line(text);
    PlacedWords words{.text = text, .font = m_font, .baseline = {}, .area = {}};
    words.area = QRectF(place.left(), place.center().y() - m_height / 2, whole.width, m_height);
    if (whole.width > place.width()) {
        const qsizetype count = shownIn(whole, place.width());
        if (count < 0)
            return;
        words.text = text.first(count) + u'…';
        words.area.setWidth((count < whole.positions.size() ? whole.positions[count].x() : 0) + m_ellipsis.width);
    }
    words.baseline = words.area.topLeft() + QPointF(0, m_ascent);
    engine.drawWords(painter, words);
}

void Lettering::draw(QPainter &painter, const QRectF &place, const QString &text)
{
    if (!takesGlyphs(painter)) {
        if (dynamic_cast<WordEngine *>(painter.paintEngine()) && line(text).isPlain)
            return drawWords(painter, place, text);
        return drawText(painter, place, text);
    }
    const QPointF at(std::round(place.left()), std::round(place.center().y() - m_height / 2));
    const Line &whole = line(text);
    if (whole.width <= place.width())
        drawWhole(painter, at, whole);
    else if (whole.isPlain)
        drawCut(painter, at, whole, place.width());
    else
        drawWhole(painter, at, line(cut(text, place.width())));
}

} // namespace throughline
