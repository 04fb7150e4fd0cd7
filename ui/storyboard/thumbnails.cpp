// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/thumbnails.h"

#include "ui/paint/picture.h"
#include "ui/storyboard/picturefiles.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace throughline {

namespace {

constexpr int cacheKilobytes = 96 * 1024;

/// An image read no larger than it is shown, which for a photograph takes a fraction of the time; null for what is no image.
QImage smallImage(const QByteArray &bytes, QSize pixels)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const QSize room = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90) ? pixels.transposed() : pixels;
    if (size.width() > room.width() || size.height() > room.height())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio));
    return reader.read();
}

QPixmap drawn(const QByteArray &bytes, QSize pixels)
{
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (pixelsOf(bytes).isEmpty()) {
        const Picture picture = Picture::read(bytes);
        if (picture.isNull())
            return {};
        picture.draw(painter, QRectF({}, pixels));
        return pixmap;
    }
    const QImage image = smallImage(bytes, pixels);
    QRectF area({}, QSizeF(image.size()).scaled(pixels, Qt::KeepAspectRatio));
    area.moveCenter(QRectF({}, pixels).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, image);
    return image.isNull() ? QPixmap() : pixmap;
}

} // namespace

Thumbnails::Thumbnails()
    : m_kept(cacheKilobytes)
{
}

QPixmap Thumbnails::thumbnail(const QString &path, const SharedBytes &file, QSizeF size, qreal ratio)
{
    const QSize pixels = (size * ratio).toSize();
    if (file.bytes.isEmpty() || pixels.isEmpty())
        return {};
    const Kept *known = m_kept.object(path);
    if (known && known->file == file && known->pixels == pixels)
        return known->pixmap;
    QPixmap pixmap = drawn(file.bytes, pixels);
    pixmap.setDevicePixelRatio(ratio);
    m_kept.insert(path, new Kept{file, pixels, pixmap}, std::max(1, pixels.width() * pixels.height() / 256));
    return pixmap;
}

} // namespace throughline
