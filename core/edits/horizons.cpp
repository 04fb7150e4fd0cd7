// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/horizons.h"

#include "core/edits/composing.h"
#include "core/edits/lanes.h"
#include "core/edits/schedule.h"
#include "core/model/fiscal.h"

namespace throughline {

namespace {

bool hasDates(const Snapshot &snapshot, int item)
{
    const auto period = periodOf(snapshot, item);
    return period && period->horizon == Period::Horizon::None && period->unit != Period::Unit::Horizon
        && period->endUnit != Period::Unit::Horizon && period->from.isValid();
}

/// As long as it was where that has room, from the horizon's first day on.
DaySpan daysIn(const Snapshot &snapshot, int item, const Period &days, const Calendar &calendar)
{
    const Period was = *periodOf(snapshot, item);
    const bool isOneUnit = !was.isRange && was.unit != Period::Unit::Day;
    if (isOneUnit && monthsIn(was.unit) <= 3 * (days.horizon == Period::Horizon::NextHalf ? 2 : 1)
        && firstDay(days.from, was.unit, calendar) == days.from)
        return {days.from, lastDay(days.from, was.unit)};
    return {days.from, days.to};
}

} // namespace

Result<TextEdit> moveToHorizon(
    const Snapshot &snapshot, std::span<const int> items, Period::Horizon horizon, const Calendar &calendar)
{
    const Period days = horizonPeriod(horizon, calendar);
    std::vector<ScheduledItem> dated;
    std::vector<int> named;
    for (const int item : items) {
        if (hasDates(snapshot, item) && days.to.isValid())
            dated.push_back({item, daysIn(snapshot, item, days, calendar)});
        else
            named.push_back(item);
    }
    const auto scheduled = scheduleItems(snapshot, dated, Period::Unit::Quarter);
    if (!scheduled || named.empty())
        return scheduled;
    // A field's edit leaves every element its place in the list.
    return setOnItems(snapshot.edited(*scheduled), named, FieldKey::When, horizonName(horizon).toString())
        .transform([&](const TextEdit &edit) { return composed(*scheduled, edit); });
}

} // namespace throughline
