// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/pictures.h"

#include <QRectF>
#include <QSizeF>

#include <list>

class QPainter;

namespace throughline {

/// The bytes of a picture's file, read so that they can be drawn: a sketch of ours as the canvas draws it, other SVG as vectors
/// too, anything else that Qt reads as an image. A value, cheap to copy.
class Picture {
public:
    Picture() = default;
    /// Total: where something stands in the way, the picture is null and says what. \a path is what the document calls it.
    static Picture read(const QByteArray &bytes, const QString &path = {});

    bool isNull() const { return m_size.isEmpty(); }
    /// Why it is null, in words for its author; empty where it isn't, and where nothing was read.
    const QString &obstacle() const { return m_obstacle; }
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
    QString m_obstacle;
};

/// The last few pictures of a document as they were read: reading one again is only needed when its bytes are others. Few, because
/// a photograph takes some fifty megabytes.
class PictureCache {
public:
    /// Null where the document has no such picture or it can't be shown; it then says why.
    Picture picture(const Pictures &pictures, const QString &path);

private:
    struct Entry {
        QString path;
        PictureBytes bytes;
        Picture picture;
    };
    std::list<Entry> m_read; ///< the last used one first
};

} // namespace throughline
