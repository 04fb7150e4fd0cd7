// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/letters.h"
#include "core/base/wholenumber.h"
#include "core/model/fiscal.h"
#include "core/model/periodwords.h"

#include <QStringList>

#include <algorithm>

namespace throughline {

namespace {

using Unit = Period::Unit;
using Horizon = Period::Horizon;

QDate yearStart(int year, const Calendar &calendar)
{
    return calendar.yearStarts == 1 ? QDate(year, 1, 1) : QDate(year - 1, calendar.yearStarts, 1);
}

std::optional<int> number(QStringView digits, int least, int most)
{
    const auto value = wholeNumber(digits, most);
    return value && *value >= least ? value : std::nullopt;
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
    return wholePeriod(yearStart(year, calendar).addMonths((*n - 1) * monthsIn(unit)), unit);
}

std::optional<Period> isoDate(const QList<QStringView> &parts)
{
    const auto year = number(parts[0], 1, lastYear);
    const auto month = number(parts[1], 1, 12);
    if (!year || !month || parts[0].size() != 4 || parts[1].size() != 2)
        return {};
    if (parts.size() == 2)
        return wholePeriod(QDate(*year, *month, 1), Unit::Month);
    const auto day = number(parts[2], 1, 31);
    if (!day || parts[2].size() != 2 || !QDate::isValid(*year, *month, *day))
        return {};
    return wholePeriod(QDate(*year, *month, *day), Unit::Day);
}

std::optional<Period> single(QStringView text, const Calendar &calendar)
{
    if (text.isEmpty())
        return {};
    if (!text.front().isDigit()) {
        if (const auto horizon = horizonCalled(text))
            return horizonPeriod(*horizon, calendar);
    }
    if (text.contains(u'-')) {
        const QList<QStringView> dashed = text.split(u'-');
        return dashed.size() == 2 || dashed.size() == 3 ? isoDate(dashed) : std::nullopt;
    }
    if (const auto year = number(text, 1, lastYear); year && text.size() == 4)
        return wholePeriod(yearStart(*year, calendar), Unit::Year);
    const QList<QStringView> words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 2)
        return {};
    const bool isYearFirst = words[0].size() == 4;
    const auto year = number(isYearFirst ? words[0] : words[1], 1, lastYear);
    return year ? partOfYear(isYearFirst ? words[1] : words[0], *year, calendar) : std::nullopt;
}

std::optional<Period> range(QStringView first, QStringView last, const Calendar &calendar)
{
    auto start = single(first, calendar);
    auto end = single(last, calendar);
    if (start && !end) // "2027 Q1 to Q3"
        end = start->from.isValid() ? partOfYear(last, fiscalYear(start->from, calendar), calendar) : std::nullopt;
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
    const QString year = QStringLiteral("%1").arg(fiscalYear(first, calendar), 4, 10, QChar(u'0'));
    const int months = fiscalMonth(first, calendar);
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
    const auto words = rangeWords(trimmed);
    return words ? range(words->start, words->end, calendar) : std::nullopt;
}

bool isPlainPeriod(QByteArrayView text)
{
    constexpr qsizetype year = 4;
    if (text.size() < year || !std::ranges::all_of(text.first(year), isDigit) || text.startsWith("0000"))
        return false;
    const QByteArrayView part = text.sliced(year);
    if (part.isEmpty())
        return true;
    return part.size() == 3 && part[0] == ' ' && part[2] >= '1'
        && (part[1] == 'Q' ? part[2] <= '4' : part[1] == 'H' && part[2] <= '2');
}

QString formatPeriod(const Period &period, const Calendar &calendar, QStringView separator)
{
    if (period.horizon != Horizon::None && !period.isRange)
        return horizonName(period.horizon).toString();
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
