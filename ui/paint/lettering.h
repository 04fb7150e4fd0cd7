// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QRectF>

#include <optional>

class QPainter;

namespace throughline {

/// Draws lines of text in one font, as large on paper as on the screen whose pixels a drawing is laid out in. Shaping a line costs
/// far more than painting it, so each is shaped once and kept, put together from words that came before, and a line that is too
/// long for its place is cut between the glyphs that are there already. Where words have to stay words, as in a PDF, it draws text.
class Lettering {
public:
    explicit Lettering(const QFont &font = {});

    const QFont &font() const { return m_font; }
    double height() const { return m_height; }
    double width(const QString &text);
    /// At the left of \a place and in the middle of its height, in the painter's pen; with an ellipsis where it is too long.
    void draw(QPainter &painter, const QRectF &place, const QString &text);

private:
    struct Line {
        double width = 0;
        QList<QGlyphRun> runs;
        bool isPlain = false; ///< a glyph for each character, from left to right: it can be cut anywhere
        QList<quint32> glyphs; ///< of a plain line
        QList<QPointF> positions;
    };

    Line shape(const QString &text) const;
    /// As shape(), from the words of \a text. Nothing where letters may join or change over a space.
    std::optional<Line> compose(const QString &text);
    const Line &line(const QString &text);
    /// How many glyphs of a plain \a line stand before an ellipsis in \a width; -1 where it alone has no room.
    qsizetype shownIn(const Line &line, double width) const;
    void drawText(QPainter &painter, const QRectF &place, const QString &text);
    void drawWords(QPainter &painter, const QRectF &place, const QString &text);
    QString cut(const QString &text, double width);
    void drawWhole(QPainter &painter, QPointF at, const Line &line) const;
    void drawCut(QPainter &painter, QPointF at, const Line &line, double width) const;

    QFont m_font;
    double m_height;
    double m_ascent;
    double m_dotsPerInch;
    Line m_ellipsis;
    std::optional<Line> m_space; ///< between two letters; once it was asked for
    QHash<QString, Line> m_words;
    QHash<QString, Line> m_lines;
    QHash<QString, QString> m_cut; ///< lines that aren't plain, by what they were cut from, at the width that was wanted last
    QHash<QString, int> m_cutWidth;
};

} // namespace throughline
