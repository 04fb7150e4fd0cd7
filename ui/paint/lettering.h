// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/lineshaper.h"

#include <QRectF>

class QPainter;

namespace throughline {

/// Draws lines of text in one font, as large on paper as on the screen whose pixels a drawing is laid out in. A line that is too
/// long for its place is cut between the glyphs that are there already. Where words have to stay words, it draws text.
class Lettering {
public:
    explicit Lettering(const QFont &font = {});

    const QFont &font() const { return m_shaper.font(); }
    double height() const { return m_shaper.metrics().height(); }
    double width(const QString &text) { return m_shaper.width(text); }
    /// At the left of \a place and in the middle of its height, in the painter's pen; with an ellipsis where it is too long.
    void draw(QPainter &painter, const QRectF &place, const QString &text);

private:
    void drawText(QPainter &painter, const QRectF &place, const QString &text);
    void drawWords(QPainter &painter, const QRectF &place, const QString &text);
    void drawWhole(QPainter &painter, QPointF at, const ShapedLine &line) const;
    void drawCut(QPainter &painter, QPointF at, const ShapedLine &line, double width);
    /// How many glyphs of a plain \a line stand before an ellipsis in \a width; -1 where it alone has no room.
    qsizetype shownIn(const ShapedLine &line, double width);
    /// What stands for \a text where it is too long and its line isn't plain.
    QString cut(const QString &text, double width);

    LineShaper m_shaper;
    QHash<QString, QString> m_cut; ///< by what they were cut from, at the width that was wanted last
    QHash<QString, int> m_cutWidth;
};

} // namespace throughline
