// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/picture.h"

#include "core/base/pictureformat.h"
#include "core/sketch/svgreader.h"
#include "core/snapshot/pictureobstacle.h"
#include "ui/paint/imagebytes.h"
#include "ui/paint/sketchpainter.h"

#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace throughline {

namespace {

constexpr std::size_t mostRead = 4;
constexpr qreal mostPixels = 5; // for each point of paper: 360 dpi
/// \a image as a PDF needs it: what is finer than any printer would only make the file large.
QImage forPaper(const QPainter &painter, const QRectF &area, const QImage &image)
{
    if (painter.paintEngine()->type() != QPaintEngine::Pdf)
        return image;
    const QSizeF finest = painter.combinedTransform().mapRect(area).size() * mostPixels;
    const QSize size = image.size().scaled(finest.toSize(), Qt::KeepAspectRatioByExpanding);
    return size.width() < image.width() ? image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : image;
}

} // namespace

Picture Picture::read(const QByteArray &bytes, const QString &path)
{
    if (isOurSketch(bytes) && obstacleOfPath(path).isEmpty()) {
        if (Picture sketch = readSketch(bytes); !sketch.isNull())
            return sketch;
    }
    Picture picture;
    picture.m_obstacle = obstacleOf(path, bytes);
    if (!picture.m_obstacle.isEmpty())
        return picture;
    picture = pictureFormat(bytes) == PictureFormat::Svg ? readVector(bytes) : readImage(bytes);
    if (picture.isNull())
        picture.m_obstacle = obstacleOfDamage(path);
    return picture;
}

Picture Picture::readSketch(const QByteArray &bytes)
{
    Picture picture;
    const auto sketch = throughline::readSketch(bytes);
    if (!sketch)
        return picture;
    const auto drawn = std::make_shared<const SketchPainter>(*sketch);
    picture.m_size = sketch->area.size();
    picture.m_draw = [drawn](QPainter &painter, const QRectF &area) { drawn->paint(painter, area); };
    return picture;
}

Picture Picture::readVector(const QByteArray &bytes)
{
    const auto svg = std::make_shared<QSvgRenderer>();
    svg->setAnimationEnabled(false);
    Picture picture;
    if (!svg->load(bytes) || svg->viewBoxF().isEmpty())
        return picture;
    picture.m_size = svg->viewBoxF().size();
    picture.m_draw = [svg](QPainter &painter, const QRectF &area) { svg->render(&painter, area); };
    return picture;
}

Picture Picture::readImage(const QByteArray &bytes)
{
    const QImage image = throughline::readImage(bytes, {largestSide, largestSide});
    Picture picture;
    picture.m_size = image.size();
    // What came as a photograph may stay one in a file that could hold it as it is.
    const bool isPhoto = pictureFormat(bytes) == PictureFormat::Jpeg;
    picture.m_draw = [image, isPhoto](QPainter &painter, const QRectF &area) {
        if (isPhoto)
            painter.setRenderHint(QPainter::LosslessImageRendering, false);
        painter.drawImage(area, forPaper(painter, area, image));
    };
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
    const PictureBytes bytes = pictures.bytes(path);
    const auto known = std::ranges::find(m_read, path, &Entry::path);
    if (known != m_read.end() && known->bytes == bytes) {
        m_read.splice(m_read.begin(), m_read, known);
        return known->picture;
    }
    if (known != m_read.end())
        m_read.erase(known);
    m_read.push_front({path, bytes, Picture::read(bytes.joined(), path)});
    if (m_read.size() > mostRead)
        m_read.pop_back();
    return m_read.front().picture;
}

} // namespace throughline
