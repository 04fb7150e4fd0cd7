// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/elementblocks.h"

namespace throughline {

/// The roadmap over time, as a figure over as many pages as it takes, then what has no date. Nothing where no item has a date.
void addTimeline(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks);

} // namespace throughline
