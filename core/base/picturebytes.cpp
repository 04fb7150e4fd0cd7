// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/picturebytes.h"

#include <algorithm>

namespace throughline {

qsizetype PictureBytes::size() const
{
    qsizetype size = 0;
    for (const QByteArray &piece : m_pieces)
        size += piece.size();
    return size;
}

QByteArray PictureBytes::joined() const
{
    return m_pieces.size() == 1 ? m_pieces.front() : first(size());
}

QByteArray PictureBytes::first(qsizetype count) const
{
    if (isNull())
        return {};
    QByteArray start;
    start.reserve(count);
    for (const QByteArray &piece : m_pieces) {
        if (start.size() == count)
            break;
        start += QByteArrayView(piece).first(std::min(piece.size(), count - start.size()));
    }
    return start;
}

bool PictureBytes::operator==(const PictureBytes &other) const
{
    if (isNull() != other.isNull() || size() != other.size())
        return false;
    QByteArrayView mine;
    QByteArrayView others;
    for (auto next = m_pieces.begin(), otherNext = other.m_pieces.begin();;) {
        while (mine.isEmpty() && next != m_pieces.end())
            mine = *next++;
        while (others.isEmpty() && otherNext != other.m_pieces.end())
            others = *otherNext++;
        const qsizetype common = std::min(mine.size(), others.size());
        if (common == 0)
            return true;
        if (mine.data() != others.data() && mine.first(common) != others.first(common))
            return false;
        mine = mine.sliced(common);
        others = others.sliced(common);
    }
}

} // namespace throughline
