// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace throughline {

/// Something that has its order in a column, and would like to be somewhere.
struct ColumnSlot {
    double height = 0;
    double gap = 0; ///< to the next one, at least
    double wanted = 0; ///< its top
    double weight = 1; ///< how much it wants it, more than 0
};

/// The tops of \a slots, from \a top to \a bottom where there is room, such that they keep their order and distances and the sum of
/// squares of what separates each from its wish, times its weight, is least (isotonic regression by pooling adjacent violators).
std::vector<double> fitColumn(std::span<const ColumnSlot> slots, double top, double bottom);

} // namespace throughline
