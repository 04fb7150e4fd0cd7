// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/strategy.h"

#include <QDate>

#include <vector>

namespace throughline {

/// A bet whose author wanted to look at it again.
struct DueReview {
    int bet = -1;
    QDate due; ///< the day, or the last one of the period that it names

    bool operator==(const DueReview &) const = default;
};

/// The bets whose review is due on \a today, the one that has waited longest first. A date that can't be read makes none due.
std::vector<DueReview> dueReviews(const Strategy &strategy, QDate today);
/// The last day of the bet's review; invalid where it names none, or none that can be read.
QDate reviewDay(const ElementBody &bet, const Calendar &calendar);

} // namespace throughline
