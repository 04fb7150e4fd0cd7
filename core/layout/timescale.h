// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/periodwords.h"

namespace throughline {

/// Time along an axis that is counted in months: a month's days share it evenly, so that quarters, halves and years are as long as
/// each other. Columns are one unit long and have the document's own years; there is no end to them.
class TimeScale {
public:
    TimeScale() = default;
    /// Begins with the column that holds \a first and has as many as reach \a last.
    TimeScale(QDate first, QDate last, Period::Unit column, const Calendar &calendar);

    Period::Unit column() const { return m_column; }
    const Calendar &calendar() const { return m_calendar; }
    QDate origin() const { return m_origin; }
    int columnCount() const { return m_columnCount; }
    int monthsPerColumn() const;
    /// All columns, in months.
    double width() const { return static_cast<double>(m_columnCount) * monthsPerColumn(); }

    /// Where \a day begins.
    double place(QDate day) const;
    /// The day at \a place.
    QDate day(double place) const;
    /// The column at \a place; negative before the origin.
    int columnAt(double place) const;
    QDate columnStart(int column) const;
    DaySpan columnDays(int column) const;
    /// "2027 Q1" parted: what the column is within its year ("Q1", "H2", a month's number as two digits), empty for a year.
    QString columnName(int column) const;
    /// The name of the year that the column is in.
    int columnYear(int column) const;
    bool startsYear(int column) const;

private:
    Calendar m_calendar;
    Period::Unit m_column = Period::Unit::Quarter;
    QDate m_origin{2000, 1, 1};
    int m_columnCount = 0;
};

} // namespace throughline
