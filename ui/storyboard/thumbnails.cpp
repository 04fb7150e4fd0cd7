// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/thumbnails.h"

#include "ui/paint/picture.h"

#include <QPainter>

namespace throughline {

namespace {

constexpr int cacheKilobytes = 96 * 1024;

QPixmap drawn(const QByteArray &bytes, QSize pixels)
{
    const Picture picture = Picture::read(bytes);
    if (picture.isNull() || pixels.isEmpty())
        return {};
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    picture.draw(painter, QRectF({}, pixels));
    return pixmap;
}

} // namespace

Thumbnails::Thumbnails()
    : m_kept(cacheKilobytes)
{
}

QPixmap Thumbnails::thumbnail(const QString &path, const SharedBytes &file, QSizeF size, qreal ratio)
{
    if (file.bytes.isEmpty())
        return {};
    const QSize pixels = (size * ratio).toSize();
    const Kept *known = m_kept.object(path);
    if (known && known->file == file && known->pixels == pixels)
        return known->pixmap;
    QPixmap pixmap = drawn(file.bytes, pixels);
    pixmap.setDevicePixelRatio(ratio);
    m_kept.insert(path, new Kept{file, pixels, pixmap}, std::max(1, pixels.width() * pixels.height() / 256));
    return pixmap;
}

} // namespace throughline
