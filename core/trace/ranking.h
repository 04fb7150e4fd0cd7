// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/priority.h"

#include <span>

namespace throughline {

/// What counts in a ranking.
struct RankingWeights {
    double vision = 0.6; ///< 0 to 1; value now counts for the rest
    bool countsEffort = true;

    bool operator==(const RankingWeights &) const = default;
};

struct RankedItem {
    int item = -1;
    double score = 0; ///< points of 100, for each person-week where effort counts
    int rank = 0; ///< from 1; equals have the same
    bool isEffortAssumed = false;

    bool operator==(const RankedItem &) const = default;
};

/// \a item would come before \a other, which is before it now, if the vision's weight were beyond \a weight.
struct Overtaking {
    int item = -1;
    int other = -1;
    double weight = 0;
};

/// Items in the order in which they are worth doing, and whether that order hangs on the weight that was chosen.
class Ranking {
public:
    static constexpr double change = 0.2; ///< of the vision's weight, up and down, that an order should survive
    static constexpr int top = 5; ///< places that such a change is judged by

    Ranking() = default;
    /// Best first, equals in document order. An item without effort counts as one with the usual effort, the median of the others.
    static Ranking of(std::span<const ItemPriority> items, const RankingWeights &weights);

    const std::vector<RankedItem> &items() const { return m_items; }
    /// Those that lack a score.
    const std::vector<int> &unscored() const { return m_unscored; }
    /// What a change of the weight would turn round among the top, the smallest change first.
    const std::vector<Overtaking> &overtakings() const { return m_overtakings; }
    bool survives() const { return m_overtakings.empty(); }
    double usualEffort() const { return m_usualEffort; }

private:
    std::vector<RankedItem> m_items;
    std::vector<int> m_unscored;
    std::vector<Overtaking> m_overtakings;
    double m_usualEffort = 1;
};

} // namespace throughline
