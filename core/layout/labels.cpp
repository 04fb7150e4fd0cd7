// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/labels.h"

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr double gap = 3; // between a disc and its label

/// Beside the disc, below and above it, then there with an end at the disc's.
std::array<QRectF, 8> places(const LabelWish &wish)
{
    const double w = wish.size.width();
    const double h = wish.size.height();
    const double r = wish.radius + gap;
    const auto at = [&](double x, double y) { return QRectF(wish.middle + QPointF(x, y), wish.size); };
    return {at(r, -h / 2), at(-r - w, -h / 2), at(-w / 2, r), at(-w / 2, -r - h), at(-wish.radius, r), at(wish.radius - w, r),
        at(-wish.radius, -r - h), at(wish.radius - w, -r - h)};
}

} // namespace

std::vector<QRectF> placeLabels(std::span<const LabelWish> wishes, std::span<const QRectF> obstacles, const QRectF &area)
{
    std::vector<QRectF> taken(obstacles.begin(), obstacles.end());
    std::vector<QRectF> result;
    for (const LabelWish &wish : wishes) {
        const auto all = places(wish);
        const auto free = std::ranges::find_if(all, [&](const QRectF &place) {
            return area.contains(place)
                && std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(place); });
        });
        result.push_back(free == all.end() ? QRectF() : *free);
        if (free != all.end())
            taken.push_back(*free);
    }
    return result;
}

} // namespace throughline
