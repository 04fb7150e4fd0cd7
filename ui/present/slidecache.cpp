// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/slidecache.h"

#include <algorithm>

namespace throughline {

namespace {

PictureBytes bytesOf(const Slide &slide, const Pictures &pictures)
{
    return slide.picture.isEmpty() ? PictureBytes() : pictures.bytes(slide.picture);
}

} // namespace

SlideCache::SlideCache(std::size_t most)
    : m_most(most)
{
    m_pool.setMaxThreadCount(1);
}

SlideCache::~SlideCache()
{
    m_pool.waitForDone();
}

bool SlideCache::isFor(const Entry &entry, const SlidePainter &painter, const Slide &slide, const PictureBytes &bytes, QSize size)
{
    return entry.size == size && entry.isDark == painter.style().isDark && entry.options == painter.options()
        && entry.slide == slide && entry.bytes == bytes;
}

bool SlideCache::has(const SlidePainter &painter, const Slide &slide, const Pictures &pictures, QSize size) const
{
    const PictureBytes bytes = bytesOf(slide, pictures);
    return std::ranges::any_of(m_entries, [&](const Entry &entry) { return isFor(entry, painter, slide, bytes, size); });
}

Picture SlideCache::picture(const Slide &slide, const Pictures &pictures)
{
    return slide.picture.isEmpty() ? Picture() : m_pictures.picture(pictures, slide.picture);
}

QImage SlideCache::image(const SlidePainter &painter, const Slide &slide, const Pictures &pictures, QSize size)
{
    const PictureBytes bytes = bytesOf(slide, pictures);
    const auto known
        = std::ranges::find_if(m_entries, [&](const Entry &entry) { return isFor(entry, painter, slide, bytes, size); });
    if (known != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, known);
        return known->image;
    }
    keep({slide, bytes, size, painter.style().isDark, painter.options(), painter.image(size, slide, picture(slide, pictures))});
    return m_entries.front().image;
}

void SlideCache::keep(const Entry &entry)
{
    m_entries.push_front(entry);
    if (m_entries.size() > m_most)
        m_entries.pop_back();
}

void SlideCache::prepare(const SlidePainter &painter, const Slide &slide, const Pictures &pictures, QSize size)
{
    if (m_isPreparing || has(painter, slide, pictures, size))
        return;
    m_isPreparing = true;
    m_pool.start([this, painter, slide, bytes = bytesOf(slide, pictures), size] {
        const Picture picture = slide.picture.isEmpty() ? Picture() : Picture::read(bytes.joined(), slide.picture);
        const Entry entry{slide, bytes, size, painter.style().isDark, painter.options(), painter.image(size, slide, picture)};
        const auto take = [this, entry] {
            m_isPreparing = false;
            keep(entry);
            Q_EMIT prepared();
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

} // namespace throughline
