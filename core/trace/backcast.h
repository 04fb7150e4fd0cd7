// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/strategy.h"

namespace throughline {

/// The plan seen from the day on which the vision should be true: what still lies before it, and the pace that this takes. Only
/// what is neither done nor dropped counts.
struct Backcast {
    QDate from; ///< the plan's start, or today where that is later
    QDate by; ///< the vision's last day
    double quarters = 0; ///< between them; none where the day has passed
    std::vector<int> before; ///< items that end by then, the last one first
    std::vector<int> after; ///< items that don't, the first to end first; those without an end last
    std::vector<int> undated;
    double weeks = 0; ///< effort of what comes before and of what has no date
    int withoutEffort = 0; ///< how many of these say none; milestones needn't
    std::optional<double> capacity; ///< person-weeks that the teams can do in a quarter; nothing unless all with work state one

    bool hasPassed() const { return quarters <= 0; }
    int items() const { return static_cast<int>(before.size() + undated.size()); }
    /// Person-weeks for each quarter that is left; 0 where none is.
    double weeksPerQuarter() const { return hasPassed() ? 0 : weeks / quarters; }
};

/// Nothing where the document doesn't say when its vision should be true.
std::optional<Backcast> backcast(const Strategy &strategy, QDate today);

} // namespace throughline
