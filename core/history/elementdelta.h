// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/difference.h"
#include "core/history/pairing.h"

namespace throughline {

/// What is different in what two sections that are the same one say: kind, key, name, from and to of each change, the rest unset.
/// Titles are left out. Empty where they say the same in other bytes.
std::vector<StrategyDelta> sectionDeltas(
    const Snapshot &before, int sectionBefore, const Snapshot &after, int sectionAfter, const Pairing &pairing);

/// The text of the older section with its links written as the newer document calls their targets.
QByteArray textInNewerNames(const Snapshot &before, int section, const Snapshot &after, const Pairing &pairing);

} // namespace throughline
