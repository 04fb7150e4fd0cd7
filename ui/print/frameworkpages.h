// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/elementblocks.h"

#include <array>

namespace throughline {

/// The chains of the framework as a table, from whom it is for over what hurts to what we bet on, with the gaps in them.
void addChains(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks);

/// The fields of alternatives that their table shows.
inline constexpr std::array fieldsOfAlternatives{FieldKey::InsteadOf, FieldKey::Verdict, FieldKey::RevisitIf};
/// Whether nothing is to be said of \a alternative beyond its row there.
bool isAllInTable(int alternative, const ElementBlocks &blocks);

/// The alternatives of \a group as a table: instead of what, and why not.
void addAlternatives(Composer &composer, const ElementBlocks &blocks, const Group &group);

/// A page with all that is turned down. Nothing where nothing is.
void addNotDoing(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks);

} // namespace throughline
