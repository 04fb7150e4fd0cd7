// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <array>

class QColor;
class QPainter;
class QRectF;

namespace throughline {

/// Words wrapped into a few lines, the last one elided where there are more; right-to-left words stand at the right. How many lines
/// words need is asked of thousands of cards at once, so what is plainly one line, or plainly more, is told without shaping.
class WrappedText {
public:
    explicit WrappedText(const QFont &font);

    const QFont &font() const { return m_font; }
    double lineHeight() const { return m_lineHeight; }
    /// How wide \a text is on one line.
    double advance(const QString &text) const;
    /// 0 for no words, at most \a most.
    int lines(const QString &text, double width, int most) const;
    /// The first \a quietLength characters in \a quiet, the rest in the painter's pen.
    void draw(QPainter &painter, const QRectF &area, const QString &text, qsizetype quietLength, const QColor &quiet) const;
    /// Whether all of it is drawn in \a area.
    bool fits(const QString &text, double width, int most) const;

private:
    enum class Guess : quint8 { Fits, Wraps, Unknown };
    Guess guess(const QString &text, double width) const;

    QFont m_font;
    double m_lineHeight = 0;
    std::array<float, 128> m_advances{}; ///< of ASCII
};

} // namespace throughline
