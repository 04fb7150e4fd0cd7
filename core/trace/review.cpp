// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/review.h"

#include <algorithm>

namespace throughline {

QDate reviewDay(const ElementBody &bet, const Calendar &calendar)
{
    const Field *field = bet.kind == ElementKind::Bet ? bet.field(FieldKey::ReviewBy) : nullptr;
    const auto period = field ? parsePeriod(bet.value(*field), calendar) : std::nullopt;
    return period ? period->to : QDate();
}

std::vector<DueReview> dueReviews(const Strategy &strategy, QDate today)
{
    std::vector<DueReview> due;
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        if (strategy.element(e).kind() != ElementKind::Bet)
            continue;
        const QDate day = reviewDay(*strategy.element(e).body, strategy.calendar());
        if (day.isValid() && day <= today)
            due.push_back({e, day});
    }
    std::ranges::stable_sort(due, {}, &DueReview::due);
    return due;
}

} // namespace throughline
