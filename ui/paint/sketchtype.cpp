// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/sketchtype.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace throughline {

namespace {

/// Type is measured and drawn at this size and scaled, so that it takes the same room at any size.
constexpr double typeSize = 100;

double widthOf(const QString &line, double size, bool isBold)
{
    return QFontMetricsF(sketchFont(typeSize, isBold)).horizontalAdvance(line) * size / typeSize;
}

} // namespace

QFont sketchFont(double size, bool isBold)
{
    QFont font;
    font.setFamilies(QString::fromLatin1(fontFamilies).split(QStringLiteral(", ")));
    font.setPixelSize(std::max(1, qRound(size)));
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QSizeF sketchTextSize(const QString &text, double size, bool isBold)
{
    double width = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        width = std::max(width, widthOf(line, size, isBold));
    return {width, double(lines.size()) * lineHeight * size};
}

QString wrappedSketchText(const QString &text, double size, double width, bool isBold)
{
    QStringList wrapped;
    for (const QString &line : text.split(u'\n')) {
        wrapped.append(QString());
        for (const QString &word : line.split(u' ')) {
            const QString longer = wrapped.last().isEmpty() ? word : wrapped.last() + u' ' + word;
            if (!wrapped.last().isEmpty() && widthOf(longer, size, isBold) > width)
                wrapped.append(word);
            else
                wrapped.last() = longer;
        }
    }
    return wrapped.join(u'\n');
}

void SketchWords::paint(QPainter &painter) const
{
    const QFont font = sketchFont(typeSize, isBold);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    for (const TextLine &line : lines) {
        const double width = metrics.horizontalAdvance(line.text);
        const double back = alignment == Alignment::Left ? 0 : alignment == Alignment::Centre ? width / 2 : width;
        painter.save();
        painter.translate(line.start);
        painter.scale(size / typeSize, size / typeSize);
        painter.drawText(QPointF(-back, 0), line.text);
        painter.restore();
    }
}

} // namespace throughline
