// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/sketchimage.h"

#include "ui/paint/imagebytes.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace throughline {

namespace {

constexpr int mostPixels = 2560; // of a side: a sketch holds the image in its file
constexpr int photoQuality = 90;

/// Empty for what viewers of SVG don't read.
QByteArray mimeTypeOf(const QByteArray &format)
{
    for (const char *kept : {"png", "jpeg", "gif", "webp"}) {
        if (format == kept)
            return QByteArray("image/") + kept;
    }
    return {};
}

bool staysAsItIs(const QByteArray &mimeType, const QImageReader &reader)
{
    const QSize size = reader.size();
    return !mimeType.isEmpty() && reader.transformation() == QImageIOHandler::TransformationNone
        && std::max(size.width(), size.height()) <= mostPixels;
}

} // namespace

std::optional<SketchImage> sketchImage(const QByteArray &bytes)
{
    const QImage image = readImage(bytes, {mostPixels, mostPixels});
    if (image.isNull())
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    const QImageReader reader(&buffer);
    const QByteArray mimeType = mimeTypeOf(reader.format());
    if (staysAsItIs(mimeType, reader))
        return SketchImage{{.placement = {}, .mimeType = mimeType, .bytes = bytes}, image.size()};
    if (mimeType != "image/jpeg")
        return SketchImage{{.placement = {}, .mimeType = "image/png", .bytes = pngOf(image)}, image.size()};
    QBuffer written;
    image.save(&written, "JPEG", photoQuality);
    return SketchImage{{.placement = {}, .mimeType = mimeType, .bytes = written.data()}, image.size()};
}

} // namespace throughline
