// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/elementblocks.h"

namespace throughline {

/// "14 of 16 items traced"
QString coverageWords(const Snapshot &snapshot);

/// The roadmap at a glance: a timeline, then a table of every item with its why.
void addRoadmapOverview(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks);

/// What the items need, and from whom. Nothing where none needs anything.
void addResources(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks);

/// How many items have a why, and which have none. Nothing where there is no item.
void addCoverageSummary(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks);

} // namespace throughline
