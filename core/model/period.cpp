// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/period.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr int lastYear = 9999;

using Unit = Period::Unit;
using Horizon = Period::Horizon;

struct HorizonName {
    QStringView name;
    Horizon horizon;
};

constexpr std::array<HorizonName, 7> horizonNames{{{u"this quarter", Horizon::ThisQuarter}, {u"next quarter", Horizon::NextQuarter},
    {u"next half", Horizon::NextHalf}, {u"next year", Horizon::NextYear}, {u"later", Horizon::Later},
    {u"now", Horizon::ThisQuarter}, {u"next", Horizon::NextQuarter}}};

QDate yearStart(int year, const Calendar &calendar)
{
    return calendar.yearStarts == 1 ? QDate(year, 1, 1) : QDate(year - 1, calendar.yearStarts, 1);
}

int yearOf(QDate date, const Calendar &calendar)
{
    return calendar.yearStarts > 1 && date.month() >= calendar.yearStarts ? date.year() + 1 : date.year();
}

/// Months since the fiscal year began, 0 to 11.
int monthOfYear(QDate date, const Calendar &calendar)
{
    return (date.month() - calendar.yearStarts + 12) % 12;
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

QDate lastDay(QDate first, Unit unit)
{
    return unit == Unit::Day ? first : first.addMonths(monthsIn(unit)).addDays(-1);
}

QDate firstDay(QDate date, Unit unit, const Calendar &calendar)
{
    if (unit == Unit::Day)
        return date;
    const int months = monthOfYear(date, calendar) % monthsIn(unit);
    return QDate(date.year(), date.month(), 1).addMonths(-months);
}

Period whole(QDate first, Unit unit)
{
    return {.unit = unit, .endUnit = unit, .horizon = Horizon::None, .isRange = false, .from = first, .to = lastDay(first, unit)};
}

std::optional<int> number(QStringView digits, int least, int most)
{
    bool isNumber = false;
    const int value = digits.toInt(&isNumber);
    const bool isPlain = !digits.isEmpty() && digits.front().isDigit();
    return isNumber && isPlain && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

/// `Q1` to `Q4`, `H1`, `H2` of a year.
std::optional<Period> partOfYear(QStringView text, int year, const Calendar &calendar)
{
    if (text.size() != 2)
        return {};
    const QChar letter = text[0].toUpper();
    const Unit unit = letter == u'Q' ? Unit::Quarter : Unit::Half;
    const auto n = number(text.sliced(1), 1, 12 / monthsIn(unit));
    if (!n || (letter != u'Q' && letter != u'H'))
        return {};
    return whole(yearStart(year, calendar).addMonths((*n - 1) * monthsIn(unit)), unit);
}

std::optional<Period> isoDate(const QList<QStringView> &parts)
{
    const auto year = number(parts[0], 1, lastYear);
    const auto month = number(parts[1], 1, 12);
    if (!year || !month || parts[0].size() != 4 || parts[1].size() != 2)
        return {};
    if (parts.size() == 2)
        return whole(QDate(*year, *month, 1), Unit::Month);
    const auto day = number(parts[2], 1, 31);
    if (!day || parts[2].size() != 2 || !QDate::isValid(*year, *month, *day))
        return {};
    return whole(QDate(*year, *month, *day), Unit::Day);
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

std::optional<Period> single(QStringView text, const Calendar &calendar)
{
    if (text.isEmpty())
        return {};
    if (!text.front().isDigit()) {
        for (const HorizonName &row : horizonNames) {
            if (text.size() == row.name.size() && text.compare(row.name, Qt::CaseInsensitive) == 0)
                return horizonPeriod(row.horizon, calendar);
        }
    }
    if (text.contains(u'-')) {
        const QList<QStringView> dashed = text.split(u'-');
        return dashed.size() == 2 || dashed.size() == 3 ? isoDate(dashed) : std::nullopt;
    }
    if (const auto year = number(text, 1, lastYear); year && text.size() == 4)
        return whole(yearStart(*year, calendar), Unit::Year);
    const QList<QStringView> words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 2)
        return {};
    const bool isYearFirst = words[0].size() == 4;
    const auto year = number(isYearFirst ? words[0] : words[1], 1, lastYear);
    return year ? partOfYear(isYearFirst ? words[1] : words[0], *year, calendar) : std::nullopt;
}

constexpr std::array<QStringView, 5> separators{u" to ", u"–", u"—", u"/", u".."};

std::optional<Period> range(QStringView first, QStringView last, const Calendar &calendar)
{
    auto start = single(first.trimmed(), calendar);
    auto end = single(last.trimmed(), calendar);
    if (start && !end) // "2027 Q1 to Q3"
        end = start->from.isValid() ? partOfYear(last.trimmed(), yearOf(start->from, calendar), calendar) : std::nullopt;
    if (!start || !end || !start->from.isValid())
        return {};
    if (end->to.isValid() ? end->to < start->from : end->horizon != Horizon::Later)
        return {};
    start->isRange = true;
    start->endUnit = end->unit;
    start->to = end->to;
    return start;
}

QString formatUnit(QDate first, Unit unit, const Calendar &calendar)
{
    const QString year = QStringLiteral("%1").arg(yearOf(first, calendar), 4, 10, QChar(u'0'));
    const int months = monthOfYear(first, calendar);
    switch (unit) {
    case Unit::Day:
        return first.toString(Qt::ISODate);
    case Unit::Month:
        return first.toString(QStringLiteral("yyyy-MM"));
    case Unit::Quarter:
    case Unit::Horizon:
        return QStringLiteral("%1 Q%2").arg(year).arg(months / 3 + 1);
    case Unit::Half:
        return QStringLiteral("%1 H%2").arg(year).arg(months / 6 + 1);
    case Unit::Year:
        break;
    }
    return year;
}

QDate moved(QDate date, Unit unit, int steps)
{
    return unit == Unit::Day ? date.addDays(steps) : date.addMonths(steps * monthsIn(unit));
}

} // namespace

std::optional<Period> parsePeriod(QStringView text, const Calendar &calendar)
{
    const QStringView trimmed = text.trimmed();
    if (const auto period = single(trimmed, calendar))
        return period;
    for (const QStringView separator : separators) {
        const qsizetype at = trimmed.indexOf(separator, 0, Qt::CaseInsensitive);
        if (at > 0)
            return range(trimmed.first(at), trimmed.sliced(at + separator.size()), calendar);
    }
    return {};
}

QString formatPeriod(const Period &period, const Calendar &calendar, QStringView separator)
{
    if (period.horizon != Horizon::None && !period.isRange) {
        const auto row = std::ranges::find(horizonNames, period.horizon, &HorizonName::horizon);
        return row->name.toString();
    }
    const QString start = formatUnit(period.from, period.unit, calendar);
    if (!period.isRange)
        return start;
    return start + separator.toString() + formatUnit(firstDay(period.to, period.endUnit, calendar), period.endUnit, calendar);
}

Period movedPeriod(const Period &period, int steps, const Calendar &calendar)
{
    if (period.horizon != Horizon::None && !period.isRange) {
        const int last = static_cast<int>(Horizon::Later);
        const int wanted = std::clamp(static_cast<int>(period.horizon) + steps, static_cast<int>(Horizon::ThisQuarter), last);
        return horizonPeriod(static_cast<Horizon>(wanted), calendar);
    }
    Period result = period;
    result.from = moved(period.from, period.unit, steps);
    if (period.unit == Unit::Day || period.endUnit == Unit::Day)
        result.to = moved(period.to, period.unit, steps);
    else // by first days: the last ones of months differ
        result.to = lastDay(moved(firstDay(period.to, period.endUnit, calendar), period.unit, steps), period.endUnit);
    const bool isInRange = result.from.isValid() && result.to.isValid() && result.from.year() >= 1 && result.to.year() <= lastYear;
    return isInRange ? result : period;
}

} // namespace throughline
