// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/lineshaper.h"

#include <QStringTokenizer>
#include <QTextLayout>

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype mostKept = 20000; // of a kind at a time; then it begins anew
constexpr double unbounded = 1e6;

/// Latin, Greek, Cyrillic and what goes with them. Other scripts come from other fonts, with other spaces.
bool isOfUsualFont(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c < QChar(0x590) || (c >= QChar(0x2000) && c < QChar(0x2c00)); });
}

template <typename Value> void makeRoom(QHash<QString, Value> &kept)
{
    if (kept.size() >= mostKept)
        kept.clear();
}

} // namespace

LineShaper::LineShaper(const QFont &font)
    : m_font(font)
    , m_metrics(font)
    , m_space(m_metrics.horizontalAdvance(QStringLiteral("n n")) - m_metrics.horizontalAdvance(QStringLiteral("nn")))
{
}

double LineShaper::width(const QString &text)
{
    if (const auto known = m_widths.constFind(text); known != m_widths.cend())
        return *known;
    const double width = !isOfUsualFont(text) ? line(text).width
        : text.contains(u' ')                 ? widthOfWords(text)
                                              : m_metrics.horizontalAdvance(text);
    makeRoom(m_widths);
    return *m_widths.insert(text, width);
}

double LineShaper::widthOfWords(const QString &text)
{
    double width = -m_space;
    for (const QStringView word : QStringTokenizer(text, u' '))
        width += m_space + (word.isEmpty() ? 0 : this->width(word.toString()));
    return width;
}

ShapedLine LineShaper::shape(const QString &text) const
{
    QTextLayout layout(text, m_font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    ShapedLine line;
    if (only.isValid()) {
        only.setLineWidth(unbounded);
        only.setPosition({0, 0});
    }
    layout.endLayout();
    line.width = only.isValid() ? only.naturalTextWidth() : 0;
    line.runs = layout.glyphRuns();
    for (QGlyphRun &run : line.runs) // a painter moves the line through them twice where it moved them; Lettering draws it
        run.setStrikeOut(false);
    if (line.runs.size() != 1 || line.runs.front().isRightToLeft())
        return line;
    line.glyphs = line.runs.front().glyphIndexes();
    line.positions = line.runs.front().positions();
    line.isPlain = line.glyphs.size() == text.size() && std::ranges::is_sorted(line.positions, {}, &QPointF::x);
    return line;
}

const ShapedLine &LineShaper::word(const QString &word)
{
    if (const auto known = m_words.constFind(word); known != m_words.cend())
        return *known;
    return *m_words.insert(word, shape(word));
}

std::optional<ShapedLine> LineShaper::compose(const QString &text)
{
    const QStringList words = text.split(u' ');
    if (words.size() < 2 || words.contains(QString()))
        return {};
    makeRoom(m_words);
    const ShapedLine apart = word(QStringLiteral("n n"));
    if (!apart.isPlain)
        return {};
    ShapedLine line;
    line.isPlain = true;
    for (const QString &part : words) {
        const ShapedLine &next = word(part);
        if (!next.isPlain || next.runs.front().rawFont() != apart.runs.front().rawFont())
            return {};
        if (!line.glyphs.isEmpty()) {
            line.glyphs += apart.glyphs[1];
            line.positions += {line.width, next.positions.front().y()};
            line.width += m_space;
        }
        line.glyphs += next.glyphs;
        for (const QPointF &position : next.positions)
            line.positions += {line.width + position.x(), position.y()};
        line.width += next.width;
    }
    QGlyphRun run = apart.runs.front();
    run.setGlyphIndexes(line.glyphs);
    run.setPositions(line.positions);
    line.runs = {run};
    return line;
}

const ShapedLine &LineShaper::line(const QString &text)
{
    if (const auto known = m_lines.constFind(text); known != m_lines.cend())
        return *known;
    makeRoom(m_lines);
    std::optional<ShapedLine> composed = compose(text);
    return *m_lines.insert(text, composed ? std::move(*composed) : shape(text));
}

} // namespace throughline
