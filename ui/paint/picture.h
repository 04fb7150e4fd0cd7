// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/pictures.h"

#include <QHash>
#include <QRectF>
#include <QSizeF>

class QPainter;

namespace throughline {

/// The bytes of a picture's file, read so that they can be drawn: a sketch of ours as the canvas draws it, other SVG as vectors
/// too, anything else that Qt reads as an image. A value, cheap to copy.
class Picture {
public:
    Picture() = default;
    /// Total: bytes that can't be read give a null picture.
    static Picture read(const QByteArray &bytes);

    bool isNull() const { return m_size.isEmpty(); }
    /// Its own size; only the shape matters.
    QSizeF size() const { return m_size; }
    /// As large as it fits into \a bounds, in their middle.
    QRectF fitted(const QRectF &bounds) const;
    /// Draws it as fitted() says; nothing reaches beyond.
    void draw(QPainter &painter, const QRectF &bounds) const;

private:
    using Drawing = std::function<void(QPainter &, const QRectF &)>;

    static Picture readSketch(const QByteArray &bytes);
    static Picture readVector(const QByteArray &bytes);
    static Picture readImage(const QByteArray &bytes);

    QSizeF m_size;
    Drawing m_draw;
};

/// Pictures of a document as read before: reading one again is only needed when its bytes are others.
class PictureCache {
public:
    /// Null where the document has no such picture or it can't be read.
    Picture picture(const Pictures &pictures, const QString &path);
    void clear() { m_read.clear(); }

private:
    struct Entry {
        QByteArray bytes;
        Picture picture;
    };
    QHash<QString, Entry> m_read;
};

} // namespace throughline
