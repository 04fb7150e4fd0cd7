// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/typesetter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <set>

namespace throughline {

namespace {

bool isOfBase(const TextRun &run)
{
    return !run.isBold && !run.isItalic && !run.isCode;
}

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
    TagPtr tag;
};

/// Neighbours that lead to the same place are one link, whatever their looks.
void tagLinks(std::vector<Placed> &runs)
{
    for (auto first = runs.begin(); first != runs.end();) {
        const QString &target = first->run.target;
        const auto last = std::find_if(first, runs.end(), [&](const Placed &part) { return part.run.target != target; });
        if (!target.isEmpty() && !isArtifact(first->tag)) {
            QString words;
            std::for_each(first, last, [&](const Placed &part) { words += part.run.text; });
            const TagPtr link = newTag(TagRole::Link, first->tag, words.simplified());
            std::for_each(first, last, [&](Placed &part) { part.tag = link; });
        }
        first = last;
    }
}

std::vector<Placed> placed(const TextRuns &runs, const TextStyle &style, const PageStyle &page, const TagPtr &tag)
{
    std::vector<Placed> all;
    int start = 0;
    for (const TextRun &run : runs) {
        const QColor fallback = run.target.isEmpty() ? style.colour : page.accent;
        all.push_back({run, start, run.colour.isValid() ? run.colour : fallback, tag});
        start += int(run.text.size());
    }
    tagLinks(all);
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
        if (isOfBase(part.run))
            continue;
        QTextCharFormat format;
        format.setFont(runFont(part.run, font));
        formats.append({part.start, int(part.run.text.size()), format});
    }
    if (!formats.isEmpty())
        layout.setFormats(formats);
    layout.setCacheEnabled(true); // the glyphs are asked for again, by each line
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();
}

/// Whether each character has a glyph of its own, from left to right, in every font that we may get: then a file's reader finds the
/// words by their glyphs.
bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c < QChar(0x250) || (c >= QChar(0x2010) && c < QChar(0x2300)); });
}

/// Draws a share of \a line, its baseline at \a baseline.
class LinePart {
public:
    LinePart(const QTextLine &line, const Placed &part, const TextStyle &style, qreal baseline)
        : m_line(line)
        , m_part(part)
        , m_style(style)
        , m_baseline(baseline)
    {
    }

    void add(Strip &strip, int from, int to) const
    {
        for (int start = from; start < to;) {
            const int end = pieceEnd(start, to);
            addPiece(strip, start, end);
            start = end;
        }
        if (!m_part.run.isStruck && m_part.run.target.isEmpty())
            return;
        const qreal left = m_line.cursorToX(from);
        const qreal right = m_line.cursorToX(to);
        const QRectF area(std::min(left, right), 0, std::abs(right - left), m_style.leading);
        if (m_part.run.isStruck)
            strip.decorate([area, y = m_baseline - area.height() * 0.22, colour = m_part.colour](
                               QPainter &painter) { painter.fillRect(QRectF(area.left(), y, area.width(), 0.7), colour); });
        if (!m_part.run.target.isEmpty() && area.width() > 0)
            strip.links.push_back({area, m_part.run.target, isArtifact(m_part.tag) ? TagPtr() : m_part.tag});
    }

private:
    QString text(int from, int to) const { return m_part.run.text.mid(from - m_part.start, to - from); }

    /// All at once, or a word where its letters may have to be said.
    int pieceEnd(int from, int to) const
    {
        const QString all = text(from, to);
        if (isPlain(all))
            return to;
        const qsizetype space = all.indexOf(u' ');
        return space < 0 ? to : from + int(space) + 1;
    }

    /// What each glyph stands for; nothing for the further ones of a letter that has several.
    QStringList letters(const QList<QGlyphRun> &runs, int to) const
    {
        std::set<qsizetype> starts{to};
        for (const QGlyphRun &run : runs)
            for (const qsizetype start : run.stringIndexes())
                starts.insert(start);
        QStringList all;
        for (const QGlyphRun &run : runs)
            for (qsizetype last = -1; const qsizetype start : run.stringIndexes())
                all.append(std::exchange(last, start) == start ? QString() : letter(start, starts));
        return all;
    }

    /// What begins at \a start and ends where the next one does.
    QString letter(qsizetype start, const std::set<qsizetype> &starts) const
    {
        const auto end = starts.upper_bound(start);
        if (start < m_part.start || end == starts.end())
            return {};
        const QString all = text(int(start), int(*end));
        return all.size() > 1 ? all.trimmed() : all; // a space may be drawn with another font
    }

    void addPiece(Strip &strip, int from, int to) const
    {
        const QPointF shift(0, m_baseline - m_line.y() - m_line.ascent());
        const QString words = text(from, to);
        QTextLayout::GlyphRunRetrievalFlags parts = QTextLayout::RetrieveGlyphIndexes | QTextLayout::RetrieveGlyphPositions;
        if (!isPlain(words))
            parts |= QTextLayout::RetrieveStringIndexes;
        const QList<QGlyphRun> all = m_line.glyphRuns(from, to - from, parts);
        Drawing drawing(PlacedGlyphs{.runs = all, .shift = shift, .colour = m_part.colour, .font = m_style.font}, m_part.tag);
        drawing.text = words;
        if (!isPlain(words))
            drawing.letters = letters(all, to);
        strip.drawings.push_back(std::move(drawing));
    }

    const QTextLine &m_line;
    const Placed &m_part;
    const TextStyle &m_style;
    qreal m_baseline;
};

} // namespace

std::vector<Strip> typeset(const TextRuns &runs, const TextStyle &style, const PageStyle &page, qreal width, const TagPtr &tag)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    text.replace(u'\n', QChar::LineSeparator);
    const std::vector<Placed> parts = placed(runs, style, page, tag ? tag : newTag(TagRole::Paragraph));
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
                LinePart(line, part, style, baseline).add(strip, from, to);
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
