// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "core/trace/backcast.h"
#include "core/trace/resources.h"

namespace throughline {

// What a plan takes and what it asks for, to be handed to whoever decides about it. \a today counts where the document says no
// start.

/// Markdown: effort by quarter and team against their capacity, what isn't there yet, the way back from the vision.
QByteArray exportResources(const Snapshot &snapshot, QDate today);
/// A row for each team and quarter with work or a capacity; cells that a spreadsheet would read as a formula are quoted.
QByteArray exportResourcesCsv(const Snapshot &snapshot, QDate today);

/// What the plan asks for that isn't there yet, with the reasons: needs and overloads, as words to send and as Markdown. Empty
/// where it asks for nothing.
QString needsText(const Snapshot &snapshot, const Resources &resources);
QString needsMarkdown(const Snapshot &snapshot, const Resources &resources);

/// "2027 Q1", "Before 2027 Q1", "Later", "No date".
QString columnName(const Resources &resources, int column);
/// The team, or "No team".
QString teamName(const Resources &resources, int team);
/// The pace that the vision's date implies, in a sentence or two.
QString paceInWords(const Backcast &backcast, const Calendar &calendar);
/// What an item is for: "because of “A game”, and they ask for it", or that it has no why yet.
QString reasonInWords(const Snapshot &snapshot, int item);
/// "Product has 16 of 12 person-weeks to do: 4 too many".
QString overloadInWords(const Resources &resources, const Resources::Overload &overload);

} // namespace throughline
