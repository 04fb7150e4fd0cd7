// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/picture.h"

#include "core/sketch/svgreader.h"
#include "ui/paint/sketchpainter.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace throughline {

namespace {

constexpr int largestSide = 4096; // pixels: what is larger is read smaller, as no screen or page shows more

bool isSvg(const QByteArray &bytes)
{
    return bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("<svg");
}

bool isSame(const QByteArray &a, const QByteArray &b)
{
    return a.constData() == b.constData() ? a.size() == b.size() : a == b;
}

} // namespace

Picture Picture::read(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    if (isOurSketch(bytes))
        return readSketch(bytes);
    return isSvg(bytes) ? readVector(bytes) : readImage(bytes);
}

Picture Picture::readSketch(const QByteArray &bytes)
{
    const auto sketch = throughline::readSketch(bytes);
    if (!sketch)
        return readVector(bytes);
    const auto drawn = std::make_shared<const SketchPainter>(*sketch);
    Picture picture;
    picture.m_size = sketch->area.size();
    picture.m_draw = [drawn](QPainter &painter, const QRectF &area) { drawn->paint(painter, area); };
    return picture;
}

Picture Picture::readVector(const QByteArray &bytes)
{
    const auto svg = std::make_shared<QSvgRenderer>(bytes);
    Picture picture;
    if (!svg->isValid() || svg->viewBoxF().isEmpty())
        return picture;
    picture.m_size = svg->viewBoxF().size();
    picture.m_draw = [svg](QPainter &painter, const QRectF &area) { svg->render(&painter, area); };
    return picture;
}

Picture Picture::readImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); std::max(size.width(), size.height()) > largestSide)
        reader.setScaledSize(size.scaled(largestSide, largestSide, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    Picture picture;
    picture.m_size = image.size();
    picture.m_draw = [image](QPainter &painter, const QRectF &area) { painter.drawImage(area, image); };
    return picture;
}

QRectF Picture::fitted(const QRectF &bounds) const
{
    QRectF area({}, m_size.scaled(bounds.size(), Qt::KeepAspectRatio));
    area.moveCenter(bounds.center());
    return area;
}

void Picture::draw(QPainter &painter, const QRectF &bounds) const
{
    if (isNull())
        return;
    const QRectF area = fitted(bounds);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipRect(area, Qt::IntersectClip); // what a picture draws beyond its view box isn't meant to be seen
    m_draw(painter, area);
    painter.restore();
}

Picture PictureCache::picture(const Pictures &pictures, const QString &path)
{
    const QByteArray bytes = pictures.bytes(path);
    Entry &entry = m_read[path];
    if (!isSame(entry.bytes, bytes))
        entry = {bytes, Picture::read(bytes)};
    return entry.picture;
}

} // namespace throughline
