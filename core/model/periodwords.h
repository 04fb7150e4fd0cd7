// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/period.h"

namespace throughline {

// The words that periods are written in.

/// "this quarter", as we write it.
QStringView horizonName(Period::Horizon horizon);
/// The horizon with that name or its short one ("now", "next"), in any case.
std::optional<Period::Horizon> horizonCalled(QStringView name);

/// The two ends of a range, and what stands between them with the white space around it.
struct RangeWords {
    QStringView start;
    QStringView separator;
    QStringView end;
};

/// Where \a text would part if it is a range; whether its ends can be read is another question.
std::optional<RangeWords> rangeWords(QStringView text);

/// The days that a period covers, first and last included; an invalid last one: it has no end.
struct DaySpan {
    QDate from;
    QDate to;

    bool isOpen() const { return !to.isValid(); }
    bool operator==(const DaySpan &) const = default;
};

/// What says \a wanted as the author of \a before would: in the same units where they fit and in finer ones where they don't, with
/// the same separator, and relative where it was and can be. \a unit is that of days whose unit \a before doesn't tell.
QString periodText(QStringView before, const DaySpan &wanted, Period::Unit unit, const Calendar &calendar);

} // namespace throughline
