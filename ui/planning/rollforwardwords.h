// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/rollforward.h"

namespace throughline {

// What rolling a plan forward says about slipped items.

/// The quarter that \a day is in: "2027 Q1".
QString quarterName(QDate day, const Calendar &calendar);
/// "One item", "3 items".
QString itemCount(std::size_t count);
/// What became of an item with \a answer: "kept".
QString wordFor(SlipAnswer answer);
/// How many were kept, moved and dropped, and that \a open ones are left: "2 kept, 1 still open". Empty where there are none.
QString outcomeOf(const std::vector<SettledSlip> &settled, std::size_t open);
/// The title of \a item in quotation marks; a long one is cut.
QString quotedTitle(const Snapshot &snapshot, int item);
/// The time, team and reason of \a item, and below them what waits for it.
QString storyOf(const Snapshot &snapshot, int item);

} // namespace throughline
