// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pageblock.h"

#include <QPainter>

namespace throughline {

void Strip::add(const Strip &other, QPointF offset)
{
    drawings.push_back([parts = other.drawings, offset](QPainter &painter) {
        painter.translate(offset);
        for (const auto &draw : parts)
            draw(painter);
        painter.translate(-offset);
    });
    for (const LinkArea &link : other.links)
        links.push_back({link.rect.translated(offset), link.target});
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
        const Strip one = stacked(block.strips);
        all.add(one, {0, all.height});
        all.height += one.height;
        owed = block.after;
    }
    return all;
}

} // namespace throughline
