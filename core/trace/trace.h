// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/strategy.h"

#include <span>

namespace throughline {

/// How far the whys of a roadmap item reach.
enum class Traced : quint8 {
    No, ///< no why names a bet or a pain that exists
    Partly, ///< a why resolves, but no chain goes on to a pain and a market
    Full, ///< at least one chain goes on, bet → pain → market
};

/// A resolved link from one element to another.
struct TraceLink {
    int from = -1; ///< element that has the field
    int to = -1; ///< element that it names
    FieldKey key = FieldKey::Unknown;
    int field = -1; ///< index into ElementBody::fields of from
    int link = -1; ///< index into Section::links of from

    bool operator==(const TraceLink &) const = default;
};

struct Coverage {
    int items = 0;
    int traced = 0; ///< partly or fully
    int fully = 0;

    bool operator==(const Coverage &) const = default;
};

/// The why graph: every resolved link between elements, forwards and backwards.
class Trace {
public:
    static Trace of(const Strategy &strategy);
    /// As of(\a strategy), for a step with reach Links to it: reads the links of the elements that it concerns.
    Trace edited(const Strategy &strategy, const StrategyChange &change) const;

    /// The links that \a element states: what it is for.
    std::span<const TraceLink> from(int element) const;
    /// The links that lead to \a element: what relies on it.
    std::span<const TraceLink> to(int element) const;
    Traced traced(int item) const;
    Coverage coverage() const { return m_coverage; }

    /// One chain from \a element up to a market: as far as it goes, best first (fullest, then in document order); \a element itself
    /// comes first.
    std::vector<int> chainUp(int element) const;

private:
    bool hasLinksOf(const Strategy &strategy, std::span<const int> sections) const;
    void collectLinks(const Strategy &strategy, int element);
    void turnLinks();
    void findChains(const Strategy &strategy);
    void judgeItem(int item, bool hasWhy, bool isFull);

    std::vector<TraceLink> m_forward;
    std::vector<TraceLink> m_backward;
    std::vector<int> m_forwardStart;
    std::vector<int> m_backwardStart;
    std::vector<Traced> m_traced;
    std::vector<int> m_next; ///< the best step of each element towards a market, -1 at an end
    Coverage m_coverage;
};

} // namespace throughline
