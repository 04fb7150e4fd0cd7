// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/thumbnails.h"

#include "core/base/pictureformat.h"
#include "core/snapshot/pictureobstacle.h"
#include "ui/paint/imagebytes.h"
#include "ui/paint/picture.h"

#include <QPainter>
#include <QThread>

#include <algorithm>

namespace throughline {

namespace {

constexpr int drawnKilobytes = 96 * 1024;

struct Drawing {
    QImage image;
    QString obstacle;
};

QImage blank(QSize pixels)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

/// An image is read no larger than it is shown, which for a photograph takes a fraction of the time; null for what is no image.
QImage drawnImage(const QByteArray &bytes, QSize pixels)
{
    const QImage small = readImage(bytes, pixels);
    if (small.isNull())
        return {};
    QImage image = blank(pixels);
    QPainter painter(&image);
    QRectF area({}, QSizeF(small.size()).scaled(pixels, Qt::KeepAspectRatio));
    area.moveCenter(QRectF({}, pixels).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, small);
    return image;
}

Drawing drawn(const QString &path, const QByteArray &bytes, QSize pixels)
{
    const PictureFormat format = pictureFormat(bytes);
    const bool isImage = format != PictureFormat::Svg && format != PictureFormat::Unknown;
    if (isImage && obstacleOf(path, bytes).isEmpty()) {
        if (const QImage image = drawnImage(bytes, pixels); !image.isNull())
            return {image, {}};
    }
    const Picture picture = Picture::read(bytes, path);
    if (picture.isNull())
        return {{}, picture.obstacle()};
    QImage image = blank(pixels);
    QPainter painter(&image);
    picture.draw(painter, QRectF({}, pixels));
    return {image, {}};
}

} // namespace

/// One processor is left to the window.
Thumbnails::Thumbnails()
    : m_kept(drawnKilobytes)
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 1, 1, 4));
}

Thumbnails::~Thumbnails()
{
    m_pool.waitForDone();
}

Thumbnail Thumbnails::thumbnail(const QString &path, const PictureBytes &file, QSizeF size, qreal ratio)
{
    const Wanted wanted{path, file, (size * ratio).toSize()};
    if (path.isEmpty() || wanted.pixels.isEmpty())
        return {};
    Kept *known = m_kept.object(path);
    const bool isFinal = known && known->wanted == wanted;
    if (!isFinal && !std::ranges::contains(m_begun, wanted) && !std::ranges::contains(m_waiting, wanted)) {
        m_waiting.push_back(wanted);
        beginNext();
    }
    if (!known)
        return {.pixmap = {}, .obstacle = {}, .isFinal = false};
    known->pixmap.setDevicePixelRatio(ratio);
    return {known->pixmap, known->obstacle, isFinal};
}

QString Thumbnails::obstacle(const QString &path) const
{
    const Kept *known = m_kept.object(path);
    return known ? known->obstacle : QString();
}

void Thumbnails::beginNext()
{
    if (m_waiting.empty() || std::ssize(m_begun) >= m_pool.maxThreadCount())
        return;
    const Wanted wanted = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    m_begun.push_back(wanted);
    m_pool.start([this, wanted] {
        const Drawing drawing = throughline::drawn(wanted.path, wanted.file.joined(), wanted.pixels);
        QMetaObject::invokeMethod(
            this, [this, wanted, drawing] { take(wanted, drawing.image, drawing.obstacle); }, Qt::QueuedConnection);
    });
}

void Thumbnails::take(const Wanted &wanted, const QImage &image, const QString &obstacle)
{
    std::erase(m_begun, wanted);
    m_kept.insert(wanted.path, new Kept{wanted, QPixmap::fromImage(image), obstacle},
        std::max(1, wanted.pixels.width() * wanted.pixels.height() / 256));
    beginNext();
    Q_EMIT drawn();
}

} // namespace throughline
