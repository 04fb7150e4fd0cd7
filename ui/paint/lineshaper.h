// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>

#include <optional>

namespace throughline {

/// One line of text as glyphs. Places are pixels from its left end and its top.
struct ShapedLine {
    double width = 0;
    QList<QGlyphRun> runs;
    bool isPlain = false; ///< a glyph for each character, from left to right: it can be cut anywhere
    QList<quint32> glyphs; ///< of a plain line
    QList<QPointF> positions;
};

/// Measures and shapes lines of text in one font. Each is shaped once and kept, and put together from words that came before: the
/// lines of a drawing say many words again.
class LineShaper {
public:
    explicit LineShaper(const QFont &font);

    const QFont &font() const { return m_font; }
    const QFontMetricsF &metrics() const { return m_metrics; }
    /// How wide \a text is, in pixels. As a rule it needs no glyphs.
    double width(const QString &text);
    const ShapedLine &line(const QString &text);

private:
    double widthOfWords(const QString &text);
    ShapedLine shape(const QString &text) const;
    /// As shape(), from the words of \a text. Nothing where they aren't plain, or of several fonts.
    std::optional<ShapedLine> compose(const QString &text);
    const ShapedLine &word(const QString &word);

    QFont m_font;
    QFontMetricsF m_metrics;
    double m_space; ///< pixels between two words
    QHash<QString, double> m_widths; ///< of words and lines
    QHash<QString, ShapedLine> m_words;
    QHash<QString, ShapedLine> m_lines;
};

} // namespace throughline
