// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetimage.h"

#include "ui/paint/imagebytes.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

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
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(qRound(QFontMetricsF(QFont()).fontDpi())); // as what was laid out on it took its fonts to be
    svg.setSize(sheet.size);
    svg.setViewBox(QRect(QPoint(), sheet.size));
    svg.setTitle(title);
    svg.setDescription(description);
    QPainter painter(&svg);
    sheet.paint(painter);
    painter.end();
    return bytes;
}

} // namespace throughline
