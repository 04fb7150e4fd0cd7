// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <span>

namespace throughline {

// What it means to be in another lane of the roadmap. Each function is for any number of items at once and returns one edit.

/// Moves the items into \a group, behind those that are there, in their order. Those that are in it stay where they are.
Result<TextEdit> moveToTheme(const Snapshot &snapshot, std::span<const int> items, int group);
/// Sets one value of each item, like its team or its status; an empty one clears it.
Result<TextEdit> setOnItems(const Snapshot &snapshot, std::span<const int> items, FieldKey key, const QString &value);
/// Makes \a to each item's why in place of \a from; the reason in words stays. -1 stands for no why: as \a from it adds the link,
/// as
/// \a to it takes it away.
Result<TextEdit> changeWhy(const Snapshot &snapshot, std::span<const int> items, int from, int to);

} // namespace throughline
