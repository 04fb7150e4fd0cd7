// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wrappedtext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr qsizetype mostInLine = 300; // characters that are looked at for a line: more never find room
constexpr double surely = 1.06; // kerning makes words this much shorter or longer at most

QTextOption optionFor(const QString &text)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    return option;
}

/// As many lines as \a text needs, one more than \a most at most.
int wrappedLines(const QString &text, const QFont &font, double width, int most)
{
    QTextLayout layout(text.first(std::min(text.size(), (most + 1) * mostInLine)), font);
    layout.setTextOption(optionFor(text));
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines <= most; line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return lines;
}

} // namespace

WrappedText::WrappedText(const QFont &font)
    : m_font(font)
{
    const QFontMetricsF metrics(font);
    m_lineHeight = std::ceil(metrics.lineSpacing());
    for (std::size_t c = 0; c < m_advances.size(); ++c)
        m_advances[c] = static_cast<float>(metrics.horizontalAdvance(QChar(static_cast<char16_t>(c))));
}

double WrappedText::advance(const QString &text) const
{
    double sum = 0;
    for (const QChar c : text) {
        if (c.unicode() >= m_advances.size())
            return std::ceil(QFontMetricsF(m_font).horizontalAdvance(text));
        sum += static_cast<double>(m_advances[c.unicode()]);
    }
    return std::ceil(sum);
}

WrappedText::Guess WrappedText::guess(const QString &text, double width) const
{
    double sum = 0;
    for (const QChar c : text) {
        if (c.unicode() >= m_advances.size())
            return Guess::Unknown;
        sum += static_cast<double>(m_advances[c.unicode()]);
        if (sum > width * surely)
            return Guess::Wraps;
    }
    return sum * surely < width ? Guess::Fits : Guess::Unknown;
}

int WrappedText::lines(const QString &text, double width, int most) const
{
    if (text.isEmpty())
        return 0;
    const Guess guessed = guess(text, width);
    if (guessed == Guess::Fits || most == 1)
        return 1;
    if (guessed == Guess::Wraps && most == 2)
        return 2;
    return std::min(most, wrappedLines(text, m_font, width, most));
}

bool WrappedText::fits(const QString &text, double width, int most) const
{
    return text.isEmpty() || guess(text, width) == Guess::Fits
        || (text.size() <= most * mostInLine && wrappedLines(text, m_font, width, most) <= most);
}

void WrappedText::draw(QPainter &painter, const QRectF &area, const QString &text, qsizetype quietLength, const QColor &quiet) const
{
    const int most = std::max(1, static_cast<int>(std::floor((area.height() + 1) / m_lineHeight)));
    const QString shown = text.first(std::min(text.size(), (most + 1) * mostInLine));
    QTextLayout layout(shown, m_font);
    layout.setTextOption(optionFor(text));
    const QTextLayout::FormatRange muted{0, static_cast<int>(quietLength), [&] {
                                             QTextCharFormat format;
                                             format.setForeground(quiet);
                                             return format;
                                         }()};
    if (quietLength > 0)
        layout.setFormats({muted});
    const QFontMetricsF metrics(m_font);
    painter.setFont(m_font);
    layout.beginLayout();
    for (int i = 0; i < most; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition({0, i * m_lineHeight});
        const bool isAll = line.textStart() + line.textLength() >= shown.size() && shown.size() == text.size();
        if (i + 1 < most || isAll) {
            line.draw(&painter, area.topLeft());
            continue;
        }
        const QRectF last(area.left(), area.top() + i * m_lineHeight, area.width(), m_lineHeight);
        if (line.textStart() < quietLength)
            painter.setPen(quiet);
        painter.drawText(last, metrics.elidedText(shown.sliced(line.textStart()), Qt::ElideRight, area.width()), optionFor(text));
    }
    layout.endLayout();
}

} // namespace throughline
