// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/backcast.h"

#include "core/model/fiscal.h"
#include "core/model/values.h"
#include "core/trace/resources.h"

#include <algorithm>

namespace throughline {

std::optional<Backcast> backcast(const Strategy &strategy, QDate today)
{
    Backcast result;
    result.by = strategy.frontMatter().planning.visionDay;
    if (!result.by.isValid())
        return {};
    const Resources resources = Resources::of(strategy, today);
    result.capacity = resources.capacity();
    result.from = std::max(resources.calendar().starts, today);
    result.quarters = std::max(0.0, monthsBetween(result.from, result.by.addDays(1)) / monthsIn(Period::Unit::Quarter));
    std::vector<std::pair<QDate, int>> before;
    std::vector<std::pair<QDate, int>> after;
    for (int item = 0; item < std::ssize(strategy.elements()); ++item) {
        const ElementBody &body = *strategy.element(item).body;
        if (body.kind != ElementKind::Item || !isAhead(body))
            continue;
        const auto period = parsePeriod(body.valueOf(FieldKey::When), resources.calendar());
        const bool isDated = period && (period->from.isValid() || period->horizon == Period::Horizon::Later);
        if (isDated && (!period->to.isValid() || period->to > result.by)) {
            after.emplace_back(period->to.isValid() ? period->to : QDate(lastYear, 12, 31), item);
            continue;
        }
        if (isDated)
            before.emplace_back(period->to, item);
        else
            result.undated.push_back(item);
        result.weeks += parseEffort(body.valueOf(FieldKey::Effort)).value_or(0);
        result.withoutEffort += lacksEffort(body) ? 1 : 0;
    }
    std::ranges::stable_sort(before, std::greater(), [](const auto &pair) { return pair.first; });
    std::ranges::stable_sort(after, {}, [](const auto &pair) { return pair.first; });
    const auto itemOf = [](const auto &pair) { return pair.second; };
    std::ranges::transform(before, std::back_inserter(result.before), itemOf);
    std::ranges::transform(after, std::back_inserter(result.after), itemOf);
    return result;
}

} // namespace throughline
