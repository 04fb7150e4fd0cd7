// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/typesetter.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QTextLayout>

namespace throughline {

namespace {

QFont runFont(const TextRun &run, const QFont &base)
{
    QFont font = base;
    if (run.isBold)
        font.setWeight(QFont::Bold);
    if (run.isItalic)
        font.setItalic(true);
    if (run.isCode)
        font.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"),
            QStringLiteral("monospace")});
    return font;
}

struct Placed {
    TextRun run;
    int start = 0;
    QColor colour;
};

std::vector<Placed> placed(const TextRuns &runs, const TextStyle &style, const PageStyle &page)
{
    std::vector<Placed> all;
    int start = 0;
    for (const TextRun &run : runs) {
        const QColor fallback = run.target.isEmpty() ? style.colour : page.accent;
        all.push_back({run, start, run.colour.isValid() ? run.colour : fallback});
        start += int(run.text.size());
    }
    return all;
}

void layOut(QTextLayout &layout, const std::vector<Placed> &runs, const QFont &font, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const Placed &part : runs) {
        QTextCharFormat format;
        format.setFont(runFont(part.run, font));
        formats.append({part.start, int(part.run.text.size()), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();
}

/// Draws one run's share of \a line, its baseline at \a baseline.
void addPart(Strip &strip, const QTextLine &line, const Placed &part, int from, int length, qreal baseline, const TextStyle &style)
{
    const QPointF shift(0, baseline - line.y() - line.ascent());
    for (const QGlyphRun &glyphs : line.glyphRuns(from, length))
        strip.drawings.push_back([glyphs, shift, colour = part.colour](QPainter &painter) {
            painter.setPen(colour);
            painter.drawGlyphRun(shift, glyphs);
        });
    const qreal left = line.cursorToX(from);
    const qreal right = line.cursorToX(from + length);
    const QRectF area(std::min(left, right), 0, std::abs(right - left), style.leading);
    if (part.run.isStruck)
        strip.drawings.push_back([area, baseline, colour = part.colour](QPainter &painter) {
            painter.fillRect(QRectF(area.left(), baseline - area.height() * 0.22, area.width(), 0.7), colour);
        });
    if (!part.run.target.isEmpty() && area.width() > 0)
        strip.links.push_back({area, part.run.target});
}

} // namespace

std::vector<Strip> typeset(const TextRuns &runs, const TextStyle &style, const PageStyle &page, qreal width)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    text.replace(u'\n', QChar::LineSeparator);
    const std::vector<Placed> parts = placed(runs, style, page);
    QTextLayout layout(text, style.font);
    layOut(layout, parts, style.font, width);

    std::vector<Strip> lines;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int end = line.textStart() + line.textLength();
        Strip strip;
        strip.height = std::max(style.leading, line.height());
        const qreal baseline = (strip.height - line.height()) / 2 + line.ascent();
        for (const Placed &part : parts) {
            const int from = std::max(part.start, line.textStart());
            const int to = std::min(part.start + int(part.run.text.size()), end);
            if (from < to)
                addPart(strip, line, part, from, to - from, baseline, style);
        }
        lines.push_back(std::move(strip));
    }
    return lines;
}

qreal textWidth(const QString &text, const TextStyle &style)
{
    return QFontMetricsF(style.font).horizontalAdvance(text);
}

} // namespace throughline
