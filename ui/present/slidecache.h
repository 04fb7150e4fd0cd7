// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/slidepainter.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <list>

namespace throughline {

/// Slides as images, the last ones kept, so that a slide prepared while nobody waits is on the screen at once. They are prepared in
/// another thread: the picture may be a photograph that takes longer to read than a frame of the speaker's clock.
class SlideCache : public QObject {
    Q_OBJECT

public:
    /// Keeps up to \a most images.
    explicit SlideCache(std::size_t most);
    ~SlideCache() override;

    /// \a size in device pixels.
    QImage image(const SlidePainter &painter, const Slide &slide, const Pictures &pictures, QSize size);
    bool has(const SlidePainter &painter, const Slide &slide, const Pictures &pictures, QSize size) const;
    Picture picture(const Slide &slide, const Pictures &pictures);
    /// Begins to make the image where there is none and none is being made; prepared() tells of its end.
    void prepare(const SlidePainter &painter, const Slide &slide, const Pictures &pictures, QSize size);

Q_SIGNALS:
    void prepared();

private:
    struct Entry {
        Slide slide;
        PictureBytes bytes; ///< of its picture
        QSize size;
        bool isDark = false;
        SlideOptions options;
        QImage image;
    };

    static bool isFor(const Entry &entry, const SlidePainter &painter, const Slide &slide, const PictureBytes &bytes, QSize size);

    void keep(const Entry &entry);

    std::size_t m_most;
    std::list<Entry> m_entries; ///< the last used one first
    PictureCache m_pictures;
    QThreadPool m_pool;
    bool m_isPreparing = false;
};

} // namespace throughline
