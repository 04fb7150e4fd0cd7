// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/schedule.h"

#include "core/base/translate.h"
#include "core/edits/edits.h"
#include "core/edits/writing.h"
#include "core/model/fiscal.h"

#include <algorithm>
#include <cstdlib>

namespace throughline {

namespace {

using Unit = Period::Unit;
using Horizon = Period::Horizon;

/// The text under `When:`; empty where there is none.
QString whenOf(const Snapshot &snapshot, int item)
{
    const ElementBody &body = *snapshot.strategy().element(item).body;
    const Field *when = body.field(FieldKey::When);
    return when ? body.value(*when) : QString();
}

/// The steps, in months, that leave a period in the units it is written in.
int grainOf(const Period &period)
{
    if (period.horizon == Horizon::NextHalf)
        return monthsIn(Unit::Half);
    if (period.horizon == Horizon::NextYear)
        return monthsIn(Unit::Year);
    return std::max({monthsIn(period.unit), period.to.isValid() ? monthsIn(period.endUnit) : 0, 1});
}

int roundedTo(int grain, int months)
{
    if (months == 0 || std::abs(months) < grain)
        return months > 0 ? grain : months < 0 ? -grain : 0;
    return (months + (months > 0 ? grain / 2 : -(grain / 2))) / grain * grain;
}

/// Whole months stay whole ones, however long they are; other days keep their number in the month.
QDate movedEnd(const Period &period, int months)
{
    if (!period.to.isValid())
        return {};
    if (period.endUnit == Unit::Day)
        return period.to.addMonths(months);
    return period.to.addDays(1).addMonths(months).addDays(-1);
}

std::optional<DaySpan> nameable(const DaySpan &days, const Calendar &calendar)
{
    if (!isNameable(days.from, calendar) || (!days.isOpen() && (days.to < days.from || !isNameable(days.to, calendar))))
        return {};
    return days;
}

/// The boundary between columns that is \a steps from \a day on; one between which the day is counts as the first.
QDate boundary(QDate day, int steps, Unit column, const Calendar &calendar)
{
    const QDate start = firstDay(day, column, calendar);
    return start.addMonths((start != day && steps < 0 ? steps + 1 : steps) * monthsIn(column));
}

Result<TextEdit> allOf(std::vector<Replacement> replacements)
{
    return TextEdit(merged(std::move(replacements)));
}

void append(std::vector<Replacement> &all, const TextEdit &edit)
{
    all.insert(all.end(), edit.replacements().begin(), edit.replacements().end());
}

/// Gives the days that \a change makes of an item's period to each that has one.
template <typename Change>
Result<TextEdit> changed(const Snapshot &snapshot, std::span<const int> items, Unit column, Change change)
{
    std::vector<ScheduledItem> scheduled;
    for (const int item : items) {
        const auto period = periodOf(snapshot, item);
        if (!period)
            continue;
        const auto days = change(*period);
        if (!days)
            return failure(ErrorCode::Refused, tr("“%1” can't be moved that far").arg(snapshot.strategy().titleOf(item)));
        scheduled.push_back({item, *days});
    }
    if (scheduled.empty())
        return failure(ErrorCode::Refused, tr("Nothing of it has a date to move: give it one first"));
    return scheduleItems(snapshot, scheduled, column);
}

bool waitsFor(const Trace &trace, int elementCount, int item, int other)
{
    std::vector<bool> isSeen(static_cast<std::size_t>(elementCount), false);
    std::vector<int> open{item};
    while (!open.empty()) {
        const int next = open.back();
        open.pop_back();
        if (next == other)
            return true;
        if (isSeen[static_cast<std::size_t>(next)])
            continue;
        isSeen[static_cast<std::size_t>(next)] = true;
        for (const TraceLink &link : trace.from(next)) {
            if (link.key == FieldKey::After)
                open.push_back(link.to);
        }
    }
    return false;
}

} // namespace

std::optional<Period> periodOf(const Snapshot &snapshot, int item)
{
    auto period = parsePeriod(whenOf(snapshot, item), snapshot.strategy().calendar());
    return period && period->from.isValid() ? period : std::nullopt;
}

std::optional<DaySpan> daysOf(const Snapshot &snapshot, int item)
{
    const auto period = periodOf(snapshot, item);
    return period ? std::optional(DaySpan{period->from, period->to}) : std::nullopt;
}

std::optional<DaySpan> movedDays(const Period &period, int columns, Unit column, const Calendar &calendar)
{
    const int months = roundedTo(grainOf(period), columns * monthsIn(column));
    if (period.horizon == Horizon::Later && !period.isRange) {
        if (months >= 0)
            return DaySpan{period.from, {}};
        const QDate from = firstDay(period.from, column, calendar).addMonths(columns * monthsIn(column));
        return nameable({from, lastDay(from, column)}, calendar);
    }
    return nameable({period.from.addMonths(months), movedEnd(period, months)}, calendar);
}

std::optional<DaySpan> resizedDays(const Period &period, PeriodEdge edge, int columns, Unit column, const Calendar &calendar)
{
    if (edge == PeriodEdge::Start)
        return nameable({boundary(period.from, columns, column, calendar), period.to}, calendar);
    if (period.to.isValid())
        return nameable({period.from, boundary(period.to.addDays(1), columns, column, calendar).addDays(-1)}, calendar);
    if (columns >= 0)
        return DaySpan{period.from, {}};
    return nameable({period.from, lastDay(firstDay(period.from, column, calendar), column)}, calendar);
}

Result<TextEdit> scheduleItems(const Snapshot &snapshot, std::span<const ScheduledItem> items, Unit unit)
{
    const Calendar &calendar = snapshot.strategy().calendar();
    std::vector<Replacement> replacements;
    for (const auto &[item, days] : items) {
        if (!nameable(days, calendar))
            return failure(ErrorCode::Refused, tr("“%1” can't be moved that far").arg(snapshot.strategy().titleOf(item)));
        if (daysOf(snapshot, item) == days)
            continue;
        const auto edit = setField(snapshot, item, FieldKey::When, periodText(whenOf(snapshot, item), days, unit, calendar));
        if (!edit)
            return edit;
        append(replacements, *edit);
    }
    return allOf(std::move(replacements));
}

Result<TextEdit> moveItems(const Snapshot &snapshot, std::span<const int> items, int columns, Unit column)
{
    return changed(snapshot, items, column,
        [&](const Period &period) { return movedDays(period, columns, column, snapshot.strategy().calendar()); });
}

Result<TextEdit> resizeItems(const Snapshot &snapshot, std::span<const int> items, PeriodEdge edge, int columns, Unit column)
{
    return changed(snapshot, items, column,
        [&](const Period &period) { return resizedDays(period, edge, columns, column, snapshot.strategy().calendar()); });
}

Result<TextEdit> unscheduleItems(const Snapshot &snapshot, std::span<const int> items)
{
    std::vector<Replacement> replacements;
    for (const int item : items) {
        if (!snapshot.strategy().element(item).body->field(FieldKey::When))
            continue;
        const auto edit = setField(snapshot, item, FieldKey::When, {});
        if (!edit)
            return edit;
        append(replacements, *edit);
    }
    return allOf(std::move(replacements));
}

Result<TextEdit> waitFor(const Snapshot &snapshot, int item, int other)
{
    const auto elementCount = static_cast<int>(snapshot.strategy().elements().size());
    if (item != other && waitsFor(snapshot.trace(), elementCount, other, item))
        return failure(ErrorCode::Refused,
            tr("“%1” waits for “%2” already").arg(snapshot.strategy().titleOf(other), snapshot.strategy().titleOf(item)));
    return linkElement(snapshot, item, FieldKey::After, other);
}

} // namespace throughline
