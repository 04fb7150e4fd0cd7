// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetimage.h"

#include "ui/paint/imagebytes.h"
#include "ui/print/svgdrawing.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace throughline {

namespace {

constexpr int mostHeight = 20000; // pixels that other programs still open

} // namespace

QByteArray sheetPng(const Sheet &sheet)
{
    const double scale = std::min(1.0, double(mostHeight) / sheet.size.height());
    QImage image((QSizeF(sheet.size) * scale).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(scale, scale);
    sheet.paint(painter);
    painter.end();
    return pngOf(image);
}

QByteArray sheetSvg(const Sheet &sheet, const QString &title, const QString &description)
{
    // Fonts are as large as what was laid out on the sheet took them to be.
    SvgDrawing drawing(sheet.size, qRound(QFontMetricsF(QFont()).fontDpi()));
    QPainter painter(&drawing);
    sheet.paint(painter);
    painter.end();
    return drawing.document(title, description);
}

} // namespace throughline
