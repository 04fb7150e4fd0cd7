// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

// Rolling a plan forward: its start moves on, and each item whose time is over by then is kept, moved or dropped, for a reason that
// becomes a sentence of the item's prose. Where a roll forward stands is read from the text alone, so that stopping is closing and
// starting again is going on.

enum class SlipAnswer : quint8 {
    Keep, ///< it is still worked on; its time stays as it is
    Move, ///< it gets another time
    Drop, ///< its status becomes dropped, and nothing that leads to it breaks
};

/// An item that was asked about at the plan's start.
struct SettledSlip {
    int item = -1;
    SlipAnswer answer = SlipAnswer::Keep;

    bool operator==(const SettledSlip &) const = default;
};

/// The first day of the quarter that the plan's start would move on to: the one of \a today, else the one behind the start.
QDate nextStart(const Strategy &strategy, QDate today);
/// Items that are neither done nor dropped and end before \a start, the first to end first. Those that were kept at that start
/// aren't asked about again.
std::vector<int> slippedItems(const Strategy &strategy, QDate start);
/// What was answered at the document's start, in document order, one for each item.
std::vector<SettledSlip> settledSlips(const Strategy &strategy);
/// Periods for a slipped \a item at the document's start and behind it, as long as it was and in its author's words; last "later".
QStringList nextPeriods(const Snapshot &snapshot, int item);

/// Makes the plan start with the quarter that begins on \a start. What is written relative to the old start keeps its days.
Result<TextEdit> moveStart(const Snapshot &snapshot, QDate start);
/// Answers for one slipped item, in one edit. \a when is the new period where it is moved. Refused without a reason, or where the
/// new period can't be read or is over, too.
Result<TextEdit> answerSlip(const Snapshot &snapshot, int item, SlipAnswer answer, const QString &reason, const QString &when = {});

} // namespace throughline
