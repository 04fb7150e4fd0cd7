// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/slidecache.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr std::size_t mostPictures = 24; // read ones; each holds its parsed drawing

QByteArray bytesOf(const Slide &slide, const Pictures &pictures)
{
    return slide.picture.isEmpty() ? QByteArray() : pictures.bytes(slide.picture);
}

} // namespace

bool SlideCache::isFor(const Entry &entry, const SlidePainter &painter, const Slide &slide, const QByteArray &bytes, QSize size)
{
    return entry.size == size && entry.isDark == painter.style().isDark && entry.options == painter.options()
        && entry.bytes.size() == bytes.size() && entry.slide == slide && entry.bytes == bytes;
}

bool SlideCache::has(const SlidePainter &painter, const Slide &slide, const Pictures &pictures, QSize size) const
{
    const QByteArray bytes = bytesOf(slide, pictures);
    return std::ranges::any_of(m_entries, [&](const Entry &entry) { return isFor(entry, painter, slide, bytes, size); });
}

Picture SlideCache::picture(const Slide &slide, const Pictures &pictures)
{
    if (slide.picture.isEmpty())
        return {};
    if (++m_read > mostPictures) {
        m_pictures.clear();
        m_read = 1;
    }
    return m_pictures.picture(pictures, slide.picture);
}

QImage SlideCache::image(const SlidePainter &painter, const Slide &slide, const Pictures &pictures, QSize size)
{
    const QByteArray bytes = bytesOf(slide, pictures);
    const auto known
        = std::ranges::find_if(m_entries, [&](const Entry &entry) { return isFor(entry, painter, slide, bytes, size); });
    if (known != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, known);
        return known->image;
    }
    m_entries.push_front(
        {slide, bytes, size, painter.style().isDark, painter.options(), painter.image(size, slide, picture(slide, pictures))});
    if (m_entries.size() > m_most)
        m_entries.pop_back();
    return m_entries.front().image;
}

} // namespace throughline
