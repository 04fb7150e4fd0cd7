// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fiscal.h"

namespace throughline {

namespace {

using Unit = Period::Unit;
using Horizon = Period::Horizon;

/// The year before the year 1 is -1 to QDate.
int monthNumber(QDate day)
{
    const int year = day.year() < 0 ? day.year() + 1 : day.year();
    return year * 12 + day.month();
}

/// How much of its month lies before \a day.
double shareBefore(QDate day)
{
    return static_cast<double>(day.day() - 1) / day.daysInMonth();
}

} // namespace

int fiscalYear(QDate day, const Calendar &calendar)
{
    return calendar.yearStarts > 1 && day.month() >= calendar.yearStarts ? day.year() + 1 : day.year();
}

int fiscalMonth(QDate day, const Calendar &calendar)
{
    return (day.month() - calendar.yearStarts + 12) % 12;
}

int monthsIn(Unit unit)
{
    switch (unit) {
    case Unit::Year:
        return 12;
    case Unit::Half:
        return 6;
    case Unit::Quarter:
    case Unit::Horizon:
        return 3;
    case Unit::Month:
        return 1;
    case Unit::Day:
        break;
    }
    return 0;
}

double monthsBetween(QDate from, QDate to)
{
    return monthNumber(to) - monthNumber(from) + shareBefore(to) - shareBefore(from);
}

QDate firstDay(QDate day, Unit unit, const Calendar &calendar)
{
    if (unit == Unit::Day)
        return day;
    const int months = fiscalMonth(day, calendar) % monthsIn(unit);
    return QDate(day.year(), day.month(), 1).addMonths(-months);
}

QDate lastDay(QDate first, Unit unit)
{
    return unit == Unit::Day ? first : first.addMonths(monthsIn(unit)).addDays(-1);
}

bool isNameable(QDate day, const Calendar &calendar)
{
    return day.isValid() && day.year() >= 1 && fiscalYear(day, calendar) <= lastYear;
}

Period wholePeriod(QDate first, Unit unit)
{
    return {.unit = unit, .endUnit = unit, .horizon = Horizon::None, .isRange = false, .from = first, .to = lastDay(first, unit)};
}

Period horizonPeriod(Horizon horizon, const Calendar &calendar)
{
    Period period{.unit = Unit::Horizon, .endUnit = Unit::Horizon, .horizon = horizon, .isRange = false, .from = {}, .to = {}};
    if (!calendar.starts.isValid())
        return period;
    const QDate quarter = firstDay(calendar.starts, Unit::Quarter, calendar);
    const QDate half = firstDay(quarter, Unit::Half, calendar).addMonths(6);
    const QDate year = firstDay(quarter, Unit::Year, calendar).addMonths(12);
    switch (horizon) {
    case Horizon::ThisQuarter:
        period.from = quarter;
        period.to = lastDay(quarter, Unit::Quarter);
        break;
    case Horizon::NextQuarter:
        period.from = quarter.addMonths(3);
        period.to = lastDay(period.from, Unit::Quarter);
        break;
    case Horizon::NextHalf:
        period.from = half;
        period.to = lastDay(half, Unit::Half);
        break;
    case Horizon::NextYear:
        period.from = year;
        period.to = lastDay(year, Unit::Year);
        break;
    case Horizon::Later:
        period.from = year.addMonths(12);
        break;
    case Horizon::None:
        break;
    }
    return period;
}

} // namespace throughline
