// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace throughline {

/// How a document counts time.
struct Calendar {
    int yearStarts = 1; ///< first month of the fiscal year, 1 to 12; the year is named by the one it ends in
    QDate starts; ///< first day of "this quarter"; invalid where the document doesn't say

    bool operator==(const Calendar &) const = default;
};

/// A stretch of calendar time as an author writes it: `2027`, `2027 H1`, `2027 Q1 to 2027 Q3`, `2027-03-15`, `next quarter`.
struct Period {
    enum class Unit : quint8 { Day, Month, Quarter, Half, Year, Horizon };
    enum class Horizon : quint8 { None, ThisQuarter, NextQuarter, NextHalf, NextYear, Later };

    /// The unit of the start and of the end; the same unless a range mixes them.
    Unit unit = Unit::Quarter;
    Unit endUnit = Unit::Quarter;
    Horizon horizon = Horizon::None;
    bool isRange = false;
    /// First and last day, inclusive. Invalid for a horizon in a document that has no `starts`, and for "later" at its end.
    QDate from;
    QDate to;

    bool operator==(const Period &) const = default;
};

/// Reads a period; nothing where \a text isn't one, also where its end is before its start.
std::optional<Period> parsePeriod(QStringView text, const Calendar &calendar);
/// Whether \a text, in UTF-8, is a year or a quarter or half of one, written as we write them: a period in any calendar.
bool isPlainPeriod(QByteArrayView text);
/// `text` is the same period as an author would write it, ranges joined by \a separator.
QString formatPeriod(const Period &period, const Calendar &calendar, QStringView separator = u" to ");
/// \a period moved by \a steps of its own unit.
Period movedPeriod(const Period &period, int steps, const Calendar &calendar);

} // namespace throughline
