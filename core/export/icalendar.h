// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <QDate>

namespace throughline {

/// What a calendar is asked to hold besides the strategy's own dates.
struct CalendarWish {
    QDate today; ///< when it is written
    QDate session; ///< a morning to block for the strategy itself; invalid: none
};

/// The first working day that is a week or more behind \a today.
QDate nextSession(QDate today);

/// The strategy's dates as iCalendar (RFC 5545): each milestone on the last day of its period, each bet's review. The same
/// milestone keeps its UID, so that a calendar that imports it again moves it. Times are local wherever it is read.
QByteArray exportICalendar(const Snapshot &snapshot, const CalendarWish &wish);

} // namespace throughline
