// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// The same strategy for readers who want no more of a trade-off than what we think: without the conditions, and without the
/// circumstance before the choice. One that concludes nothing keeps its conditions.
Snapshot withShortTradeOffs(const Snapshot &snapshot);

} // namespace throughline
