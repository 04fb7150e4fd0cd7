// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/pdffont.h"

#include <QPointF>

namespace throughline {

/// One text object of a page's stream. QPdfWriter places each glyph by itself; here those of a line are joined, at the same places
/// but for less than a hundredth of the font's size.
class TextObject {
public:
    explicit TextObject(const PageFonts &fonts)
        : m_fonts(fonts)
    {
    }

    /// Begins another one; what is reserved stays.
    void restart();
    /// Takes the lines between `BT` and `ET`.
    void add(QByteArrayView line);
    /// Or, instead of lines: what follows is set in \a font, which the page's resources call \a name, in \a size points.
    void setFont(const QByteArray &name, double size, const std::shared_ptr<PdfFont> &font);
    /// And the glyph with \a code stands at \a place.
    void addGlyph(int code, QPointF place);
    /// Adds a space to the last line, where the font has one: a reader would take the words of two lines for one.
    void addSpace();
    /// Appends all of it, with `BT` and `ET`.
    void write(QByteArray &to);
    /// Whether it is words in one font that stand upright: then it can be placed.
    bool isPlain() const { return m_isPlain && m_first; }
    /// As write(), for an origin that lies at \a origin. The font is left out where it is set.
    void writeAt(QPointF origin, bool hasFont, QByteArray &to);
    /// The operator that sets the font.
    const QByteArray &fontLine() const { return m_fontLine; }
    /// What a reader of the file takes its words to be.
    const QString &text() const { return m_text; }
    struct Glyph {
        PdfFont *font;
        int code;
    };
    const std::vector<Glyph> &glyphs() const { return m_glyphs; }

private:
    void readFont(QByteArrayView line);
    bool readGlyph(QByteArrayView line);
    /// Shows \a glyph, \a digits in the stream, at m_x and m_y.
    void show(int glyph, QByteArrayView digits, bool isOtherLine);
    void startLine();
    void endLine();

    const PageFonts &m_fonts;
    std::shared_ptr<PdfFont> m_font;
    double m_size = 0;
    QByteArray m_fontLine;
    QByteArray m_head; ///< the lines before the first glyph
    std::optional<QPointF> m_first; ///< where the first line of glyphs begins
    QByteArray m_tail; ///< what follows
    bool m_isPlain = true;
    QString m_text;
    std::vector<Glyph> m_glyphs;
    bool m_isRepeated = false; ///< drawn again to look bolder
    bool m_hasGap = false;
    QByteArray m_line; ///< what the operator of the open line shows
    double m_x = 0; ///< where the next glyph is wanted
    double m_y = 0;
    double m_startX = 0; ///< of the last line that was written
    double m_startY = 0;
    double m_end = 0; ///< where the open line has come to
    double m_next = 0; ///< where the glyph before ends by its own width
};

} // namespace throughline
