// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/period.h"

namespace throughline {

// The days of a document's year, which may start in any month.

inline constexpr int lastYear = 9999; ///< that a document can name

/// The name of the year that \a day is in.
int fiscalYear(QDate day, const Calendar &calendar);
/// Months since that year began, 0 to 11.
int fiscalMonth(QDate day, const Calendar &calendar);
/// How many months \a unit has; a horizon counts as a quarter, a day as none.
int monthsIn(Period::Unit unit);
/// From the start of one day to that of another, in months whose days share them evenly; whole ones between the first of months.
double monthsBetween(QDate from, QDate to);
/// The first day of the \a unit that holds \a day, and the last one of the unit that begins on \a first.
QDate firstDay(QDate day, Period::Unit unit, const Calendar &calendar);
QDate lastDay(QDate first, Period::Unit unit);
/// Whether a document can name \a day at all.
bool isNameable(QDate day, const Calendar &calendar);

/// The one \a unit that begins on \a first.
Period wholePeriod(QDate first, Period::Unit unit);
/// The period that \a horizon means, counted from the calendar's start.
Period horizonPeriod(Period::Horizon horizon, const Calendar &calendar);

} // namespace throughline
