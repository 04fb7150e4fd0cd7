// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/priority.h"

#include <cmath>

namespace throughline {

Priority priorityOf(const ElementBody &item)
{
    const auto text = [&item](FieldKey key) {
        const Field *field = item.field(key);
        return field ? item.value(*field) : QString();
    };
    Priority priority{.value = parseScore(text(FieldKey::ValueNow)),
        .vision = parseScore(text(FieldKey::Vision)),
        .effort = parseEffort(text(FieldKey::Effort))};
    if (priority.effort && !(std::isfinite(*priority.effort) && *priority.effort > 0))
        priority.effort.reset();
    return priority;
}

std::vector<ItemPriority> prioritiesOf(const Strategy &strategy, const std::function<bool(int item)> &shows)
{
    std::vector<ItemPriority> all;
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        if (strategy.element(e).kind() == ElementKind::Item && (!shows || shows(e)))
            all.push_back({e, priorityOf(*strategy.element(e).body)});
    }
    return all;
}

double shareOf(const Score &score)
{
    return static_cast<double>(score.value) / score.outOf;
}

} // namespace throughline
