// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/periodwords.h"
#include "core/snapshot/snapshot.h"

#include <span>

namespace throughline {

// When roadmap items happen, and what they wait for. Each function is for any number of items at once and returns one edit; periods
// stay in the precision and the words that their author chose.

enum class PeriodEdge : quint8 { Start, End };

struct ScheduledItem {
    int item = -1;
    DaySpan days;
};

/// When \a item happens, and the days that it then covers; nothing where it says none.
std::optional<Period> periodOf(const Snapshot &snapshot, int item);
std::optional<DaySpan> daysOf(const Snapshot &snapshot, int item);

/// \a period so many columns later, or earlier where \a columns is negative. What is written in longer units than the column moves
/// by whole ones of them, at least one. Nothing where that leaves the calendar.
std::optional<DaySpan> movedDays(const Period &period, int columns, Period::Unit column, const Calendar &calendar);
/// \a period with an end of it at a boundary between columns, so many of them on. Nothing where no day would be left.
std::optional<DaySpan> resizedDays(
    const Period &period, PeriodEdge edge, int columns, Period::Unit column, const Calendar &calendar);

/// Gives each item its days. \a unit is that of an item that had none which could be read.
Result<TextEdit> scheduleItems(const Snapshot &snapshot, std::span<const ScheduledItem> items, Period::Unit unit);
/// Items without days stay as they are.
Result<TextEdit> moveItems(const Snapshot &snapshot, std::span<const int> items, int columns, Period::Unit column);
Result<TextEdit> resizeItems(
    const Snapshot &snapshot, std::span<const int> items, PeriodEdge edge, int columns, Period::Unit column);
/// Takes the periods away.
Result<TextEdit> unscheduleItems(const Snapshot &snapshot, std::span<const int> items);

/// Makes \a item wait for \a other. Refused where \a other waits for \a item already, itself or through others.
Result<TextEdit> waitFor(const Snapshot &snapshot, int item, int other);

} // namespace throughline
