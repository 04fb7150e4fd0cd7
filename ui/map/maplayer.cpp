// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/maplayer.h"

#include <QPainter>

#include <cmath>

namespace throughline {

const QPixmap &MapLayer::show(QPoint offset, QSize size, qreal ratio, const Paint &paint)
{
    if (m_picture.deviceIndependentSize().toSize() != size || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap((QSizeF(size) * ratio).toSize());
        m_picture.setDevicePixelRatio(ratio);
        m_isStale = true;
    }
    if (offset != m_offset)
        scrollTo(offset);
    if (m_isStale)
        m_stale = QRect({}, size);
    if (!m_stale.isEmpty()) {
        QPainter painter(&m_picture);
        for (const QRect &rect : m_stale &QRect({}, size)) {
            painter.save();
            painter.setClipRect(rect);
            paint(painter, rect);
            painter.restore();
        }
    }
    m_stale = {};
    m_isStale = false;
    return m_picture;
}

void MapLayer::scrollTo(QPoint offset)
{
    const QPointF by = QPointF(m_offset - offset) * m_picture.devicePixelRatio();
    m_offset = offset;
    if (m_isStale || by != by.toPoint()) { // a part of a pixel can't be moved
        m_isStale = true;
        return;
    }
    m_stale.translate((by / m_picture.devicePixelRatio()).toPoint());
    QRegion exposed;
    m_picture.scroll(by.toPoint().x(), by.toPoint().y(), m_picture.rect(), &exposed);
    for (const QRect &rect : exposed) {
        const double ratio = m_picture.devicePixelRatio();
        m_stale += QRectF(rect.x() / ratio, rect.y() / ratio, rect.width() / ratio, rect.height() / ratio).toAlignedRect();
    }
}

} // namespace throughline
