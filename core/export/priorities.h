// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "core/trace/ranking.h"

namespace throughline {

/// Roadmap items as a table in the order of their ranking, those without scores last; cells that a spreadsheet would read as a
/// formula are quoted.
QByteArray prioritiesCsv(const Snapshot &snapshot, const RankingWeights &weights);

} // namespace throughline
