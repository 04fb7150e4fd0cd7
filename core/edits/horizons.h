// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <span>

namespace throughline {

/// Makes the items happen at \a horizon: in its words, or in dates where an item has some, in the units that its author chose.
/// \a calendar is the document's, with a start. One edit.
Result<TextEdit> moveToHorizon(
    const Snapshot &snapshot, std::span<const int> items, Period::Horizon horizon, const Calendar &calendar);

} // namespace throughline
