// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/period.h"

#include <vector>

namespace throughline {

/// How much a team can do in a quarter.
struct TeamCapacity {
    QString team; ///< as written; empty: all that names no team
    double weeks = 0; ///< person-weeks

    bool operator==(const TeamCapacity &) const = default;
};

/// What a document's front matter says about the plan as a whole.
struct Planning {
    std::vector<TeamCapacity> capacities; ///< in the author's order, each team once
    QString visionBy; ///< as written
    QDate visionDay; ///< the last day of it; invalid where it isn't said or can't be read
};

/// What items without a team are called under `capacity`.
inline constexpr QStringView noTeam = u"no team";

/// What tells teams apart: their names without regard to case and white space.
QString teamKey(const QString &team);
/// Person-weeks a quarter; the error says what a capacity looks like.
Result<double> readCapacity(const QString &team, const QString &text);
/// The last day of a period; the error says what `vision-by` looks like.
Result<QDate> readVisionDay(const QString &text, const Calendar &calendar);
/// "12", "4.5": person-weeks with one decimal at most.
QString weeksText(double weeks);

} // namespace throughline
