// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/columnfit.h"

#include <algorithm>

namespace throughline {

namespace {

/// Slots that touch: they move as one.
struct Pool {
    double mean = 0;
    double weight = 0;
    std::size_t count = 0;
};

} // namespace

std::vector<double> fitColumn(std::span<const ColumnSlot> slots, double top, double bottom)
{
    std::vector<Pool> pools;
    double offset = 0; // of a slot from the first one, where all touch
    for (const ColumnSlot &slot : slots) {
        pools.push_back({slot.wanted - offset, slot.weight, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean >= pools.back().mean) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool &pool = pools.back();
            pool.mean = (pool.mean * pool.weight + last.mean * last.weight) / (pool.weight + last.weight);
            pool.weight += last.weight;
            pool.count += last.count;
        }
        offset += slot.height + slot.gap;
    }
    const double height = slots.empty() ? 0 : offset - slots.back().gap;
    const double lowest = std::max(top, bottom - height);
    std::vector<double> tops;
    tops.reserve(slots.size());
    offset = 0;
    for (const Pool &pool : pools) {
        for (std::size_t i = 0; i < pool.count; ++i) {
            tops.push_back(std::clamp(pool.mean, top, lowest) + offset);
            offset += slots[tops.size() - 1].height + slots[tops.size() - 1].gap;
        }
    }
    return tops;
}

} // namespace throughline
