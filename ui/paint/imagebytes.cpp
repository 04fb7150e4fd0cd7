// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/imagebytes.h"

#include "core/base/pictureformat.h"

#include <QBuffer>
#include <QImageReader>

namespace throughline {

QImage readImage(const QByteArray &bytes, QSize room)
{
    const PictureFormat format = pictureFormat(bytes);
    if (format == PictureFormat::Unknown || format == PictureFormat::Svg)
        return {}; // Qt would read SVG too, with all that it refers to
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const bool isLying = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize upright = isLying ? room.transposed() : room;
    if (size.width() > upright.width() || size.height() > upright.height())
        reader.setScaledSize(size.scaled(upright, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QByteArray pngOf(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace throughline
