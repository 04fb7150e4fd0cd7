// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timescale.h"

#include "core/model/fiscal.h"

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

using Unit = Period::Unit;

constexpr double dayTolerance = 1e-6; // of a month; a day is far longer

} // namespace

TimeScale::TimeScale(QDate first, QDate last, Unit column, const Calendar &calendar)
    : m_calendar(calendar)
    , m_column(column)
    , m_origin(firstDay(first, column, calendar))
    , m_columnCount(static_cast<int>(monthsBetween(m_origin, std::max(first, last))) / monthsIn(column) + 1)
{
}

int TimeScale::monthsPerColumn() const
{
    return monthsIn(m_column);
}

double TimeScale::place(QDate day) const
{
    return monthsBetween(m_origin, day);
}

QDate TimeScale::day(double place) const
{
    const double months = std::floor(place + dayTolerance);
    const QDate first = m_origin.addMonths(static_cast<int>(months));
    const auto days = static_cast<int>(std::floor((place - months) * first.daysInMonth() + dayTolerance));
    return first.addDays(std::clamp(days, 0, first.daysInMonth() - 1));
}

int TimeScale::columnAt(double place) const
{
    return static_cast<int>(std::floor((place + dayTolerance) / monthsPerColumn()));
}

QDate TimeScale::columnStart(int column) const
{
    return m_origin.addMonths(column * monthsPerColumn());
}

DaySpan TimeScale::columnDays(int column) const
{
    const QDate first = columnStart(column);
    return {first, lastDay(first, m_column)};
}

QString TimeScale::columnName(int column) const
{
    const QDate first = columnStart(column);
    if (m_column == Unit::Year)
        return {};
    if (m_column == Unit::Month)
        return QStringLiteral("%1").arg(first.month(), 2, 10, QLatin1Char('0'));
    return formatPeriod(wholePeriod(first, m_column), m_calendar).section(u' ', 1);
}

int TimeScale::columnYear(int column) const
{
    return fiscalYear(columnStart(column), m_calendar);
}

bool TimeScale::startsYear(int column) const
{
    return fiscalMonth(columnStart(column), m_calendar) == 0;
}

} // namespace throughline
