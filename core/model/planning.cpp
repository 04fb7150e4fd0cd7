// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/planning.h"

#include "core/base/translate.h"
#include "core/model/values.h"

#include <cmath>

namespace throughline {

namespace {

constexpr double mostWeeks = 100'000; // a quarter of 8,000 people
constexpr double mostWritten = 1e9; // larger numbers are written with an exponent

} // namespace

QString teamKey(const QString &team)
{
    return team.simplified().toCaseFolded();
}

Result<double> readCapacity(const QString &team, const QString &text)
{
    const auto weeks = parseEffort(text);
    if (!weeks)
        return failure(ErrorCode::Refused,
            tr("The capacity of “%1” is person-weeks a quarter such as 12, or 3 months, not “%2”").arg(team, text));
    if (*weeks > mostWeeks)
        return failure(ErrorCode::Refused,
            tr("The capacity of “%1”, “%2”, is more than %3 person-weeks a quarter").arg(team, text, weeksText(mostWeeks)));
    return *weeks;
}

Result<QDate> readVisionDay(const QString &text, const Calendar &calendar)
{
    const auto period = parsePeriod(text, calendar);
    if (!period || !period->to.isValid())
        return failure(ErrorCode::Refused, tr("“vision-by” is a date or a period such as 2029 Q4, not “%1”").arg(text));
    return period->to;
}

QString weeksText(double weeks)
{
    if (weeks >= mostWritten)
        return QString::number(weeks, 'g', 3);
    const double rounded = std::round(weeks * 10) / 10;
    const bool isWhole = rounded == std::round(rounded);
    return QString::number(rounded, 'f', isWhole ? 0 : 1);
}

} // namespace throughline
