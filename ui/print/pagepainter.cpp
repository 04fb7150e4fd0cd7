// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pagepainter.h"

#include "ui/print/typesetter.h"

#include <QCoreApplication>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PdfDocument", text);
}

void drawLine(QPainter &painter, const QString &text, QPointF at, const Composer &composer)
{
    const TextStyle style = composer.style().text(TextRole::Running);
    const std::vector<Strip> lines = typeset({{text}}, style, composer.style(), composer.width());
    if (lines.empty())
        return;
    painter.translate(at);
    for (const auto &draw : lines.front().drawings)
        draw(painter);
    painter.translate(-at);
}

void drawAround(QPainter &painter, const Composer &composer, int index, bool isDraft)
{
    const PageStyle &style = composer.style();
    const Page &page = composer.pages()[static_cast<std::size_t>(index)];
    const TextStyle small = style.text(TextRole::Running);
    const qreal left = style.margins.left();
    const qreal right = left + composer.width();
    const auto drawRight
        = [&](const QString &text, qreal y) { drawLine(painter, text, {right - textWidth(text, small) - 1, y}, composer); };
    if (isDraft)
        drawRight(tr("Draft"), style.runningBaseline - small.leading);
    if (page.runningHead.isEmpty())
        return;
    drawLine(painter, page.runningHead, {left, style.runningBaseline - small.leading}, composer);
    drawRight(
        QStringLiteral("%1 / %2").arg(index + 1).arg(composer.pages().size()), composer.paper().height() - style.runningBaseline);
}

void drawStrips(QPainter &painter, const Page &page)
{
    for (const Page::Placed &placed : page.strips) {
        painter.translate(placed.at);
        for (const auto &draw : placed.strip.drawings)
            draw(painter);
        painter.translate(-placed.at);
    }
}

} // namespace

void paintPage(QPainter &painter, const Composer &composer, int index, bool isDraft)
{
    drawStrips(painter, composer.pages()[static_cast<std::size_t>(index)]);
    drawAround(painter, composer, index, isDraft);
}

} // namespace throughline
