// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pageblock.h"

#include <QPainter>

namespace throughline {

void Drawing::operator()(QPainter &painter) const
{
    if (!draw && !glyphs)
        return;
    painter.translate(offset);
    glyphs ? drawGlyphs(painter, *glyphs) : draw(painter);
    painter.translate(-offset);
}

void Strip::add(Strip other, QPointF offset)
{
    for (Drawing &drawing : other.drawings) {
        drawings.push_back(std::move(drawing));
        drawings.back().offset += offset;
    }
    for (const LinkArea &link : other.links)
        links.push_back({link.rect.translated(offset), link.target, link.tag});
}

qreal PageBlock::height() const
{
    qreal sum = 0;
    for (const Strip &strip : strips)
        sum += strip.height;
    return sum;
}

Strip stacked(const std::vector<Strip> &strips)
{
    Strip all;
    for (const Strip &strip : strips) {
        all.add(strip, {0, all.height});
        all.height += strip.height;
    }
    return all;
}

Strip stacked(const std::vector<PageBlock> &blocks)
{
    Strip all;
    qreal owed = 0;
    for (const PageBlock &block : blocks) {
        if (block.strips.empty())
            continue;
        all.height += all.height > 0 ? std::max(owed, block.before) : 0;
        Strip one = stacked(block.strips);
        const qreal height = one.height;
        all.add(std::move(one), {0, all.height});
        all.height += height;
        owed = block.after;
    }
    return all;
}

} // namespace throughline
