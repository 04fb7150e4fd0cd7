// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/slidepainter.h"

#include <QImage>

#include <list>

namespace throughline {

/// Slides as images, the last ones kept, so that a slide prepared while nobody waits is on the screen at once.
class SlideCache {
public:
    /// Keeps up to \a most images.
    explicit SlideCache(std::size_t most)
        : m_most(most)
    {
    }

    /// \a size in device pixels.
    QImage image(const SlidePainter &painter, const Slide &slide, const Pictures &pictures, QSize size);
    bool has(const SlidePainter &painter, const Slide &slide, const Pictures &pictures, QSize size) const;
    Picture picture(const Slide &slide, const Pictures &pictures);

private:
    struct Entry {
        Slide slide;
        QByteArray bytes; ///< of its picture
        QSize size;
        bool isDark = false;
        SlideOptions options;
        QImage image;
    };

    static bool isFor(const Entry &entry, const SlidePainter &painter, const Slide &slide, const QByteArray &bytes, QSize size);

    std::size_t m_most;
    std::list<Entry> m_entries; ///< the last used one first
    PictureCache m_pictures;
    std::size_t m_read = 0;
};

} // namespace throughline
