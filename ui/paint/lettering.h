// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QRectF>

class QPainter;

namespace throughline {

/// Draws lines of text in one font. Shaping a line costs far more than painting it, so each is shaped once and kept, and a line
/// that is too long for its place is cut between the glyphs that are there already. Where words have to stay words, as in an SVG,
/// it draws text.
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
    const Line &line(const QString &text);
    void drawWhole(QPainter &painter, QPointF at, const Line &line) const;
    void drawCut(QPainter &painter, QPointF at, const Line &line, double width) const;

    QFont m_font;
    double m_height;
    Line m_ellipsis;
    QHash<QString, Line> m_lines;
    QHash<QString, QString> m_cut; ///< lines that aren't plain, by what they were cut from, at the width that was wanted last
    QHash<QString, int> m_cutWidth;
};

} // namespace throughline
