// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/priority.h"
#include "core/snapshot/snapshot.h"

#include <span>

namespace throughline {

// How much roadmap items count. Each function is for any number of items at once and returns one edit; a score is written as its
// author wrote it: `3/5`, `3 / 5` or `3`.

/// The scores that an item gets; what is not there stays as it is.
struct ScoredItem {
    int item = -1;
    std::optional<Score> value;
    std::optional<Score> vision;
};

Result<TextEdit> setScores(const Snapshot &snapshot, std::span<const ScoredItem> items);
/// Takes both scores away.
Result<TextEdit> clearScores(const Snapshot &snapshot, std::span<const int> items);

/// The score at \a share, 0 to 1, of an item whose score was \a before: a whole one of \a outOf where the author's scale has it,
/// else of the author's; or exact, to a hundredth.
Score scoreAt(double share, const std::optional<Score> &before, int outOf, bool isExact = false);
/// \a score so many whole ones of \a outOf higher, or lower where \a steps is negative; as far as it goes.
Score steppedScore(const Score &score, int steps, int outOf);

} // namespace throughline
