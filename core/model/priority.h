// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/strategy.h"
#include "core/model/values.h"

#include <functional>

namespace throughline {

/// How a roadmap item was scored, as numbers. What it doesn't say, or not so that it can be read, isn't there.
struct Priority {
    std::optional<Score> value = {}; ///< how much it is asked for now
    std::optional<Score> vision = {}; ///< how far it moves us toward the vision
    std::optional<double> effort = {}; ///< person-weeks, more than none

    bool isScored() const { return value && vision; }
    bool operator==(const Priority &) const = default;
};

struct ItemPriority {
    int item = -1;
    Priority priority;
};

Priority priorityOf(const ElementBody &item);
/// Of each item in document order; null \a shows: of all.
std::vector<ItemPriority> prioritiesOf(const Strategy &strategy, const std::function<bool(int item)> &shows = {});
/// From 0, the least, to 1.
double shareOf(const Score &score);

} // namespace throughline
