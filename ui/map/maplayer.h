// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QRegion>

#include <functional>

namespace throughline {

/// What a scrolled view shows, kept as a picture: scrolling paints only the strip that comes into sight, and what lies above it can
/// change without painting it again.
class MapLayer {
public:
    /// Paints the part \a rect of the view, in the view's pixels.
    using Paint = std::function<void(QPainter &, const QRect &rect)>;

    void invalidate() { m_isStale = true; }
    void invalidate(const QRect &rect) { m_stale += rect; }
    /// The picture of a view of \a size that is scrolled to \a offset.
    const QPixmap &show(QPoint offset, QSize size, qreal ratio, const Paint &paint);

private:
    void scrollTo(QPoint offset);

    QPixmap m_picture;
    QPoint m_offset;
    QRegion m_stale;
    bool m_isStale = true;
};

} // namespace throughline
