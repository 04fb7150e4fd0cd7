// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/throughchain.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr std::array order{ElementKind::Market, ElementKind::Pain, ElementKind::Bet, ElementKind::Item, ElementKind::Frame};
enum Slot : std::size_t { Market, Pain, Bet, Item, Frame };

class ChainFinder {
public:
    explicit ChainFinder(const Snapshot &snapshot)
        : m_snapshot(snapshot)
    {
        for (std::size_t i = 0; i < order.size(); ++i)
            m_chain.places[i].kind = order[i];
    }

    ThroughChain find(int element)
    {
        if (element < 0)
            return m_chain;
        takeUpwards(element);
        takeDownwards();
        noteGaps();
        return m_chain;
    }

private:
    ThroughChain::Place &at(Slot slot) { return m_chain.places[slot]; }
    bool has(Slot slot) { return at(slot).element >= 0; }
    ElementKind kindOf(int element) const { return m_snapshot.strategy().element(element).kind(); }

    void put(int element)
    {
        const auto slot = std::ranges::find(order, kindOf(element));
        if (slot == order.end())
            return;
        auto &place = m_chain.places[static_cast<std::size_t>(slot - order.begin())];
        if (place.element < 0)
            place.element = element;
    }

    void takeUpwards(int element)
    {
        for (const int step : m_snapshot.trace().chainUp(element))
            put(step);
    }

    /// The first element of \a kind that leads to \a target, and how many more do.
    void takeSource(Slot slot, Slot target)
    {
        if (has(slot) || !has(target))
            return;
        for (const TraceLink &link : m_snapshot.trace().to(at(target).element)) {
            if (kindOf(link.from) != order[slot] || link.key == FieldKey::After)
                continue;
            if (has(slot))
                ++at(slot).others;
            else
                at(slot).element = link.from;
        }
    }

    void takeDownwards()
    {
        takeSource(Pain, Market);
        takeSource(Bet, Pain);
        takeSource(Item, Bet);
        takeSource(Frame, Bet);
        if (!has(Bet)) {
            takeSource(Item, Pain);
            takeSource(Frame, Pain);
        }
    }

    /// \a source holds the field \a key that leads to \a target.
    void note(Slot missing, Slot known, FieldKey key, bool isKnownSource)
    {
        if (has(missing) || at(missing).gap || !has(known))
            return;
        at(missing).gap
            = MissingLink{.element = at(known).element, .key = key, .isSource = isKnownSource, .kinds = {order[missing]}};
    }

    void noteGaps()
    {
        note(Market, Pain, FieldKey::FeltBy, true);
        note(Pain, Bet, FieldKey::Solves, true);
        note(Pain, Market, FieldKey::FeltBy, false);
        note(Bet, Item, FieldKey::Why, true);
        note(Bet, Frame, FieldKey::BelieveIt, true);
        note(Bet, Pain, FieldKey::Solves, false);
        note(Item, Bet, FieldKey::Why, false);
        note(Frame, Bet, FieldKey::BelieveIt, false);
    }

    const Snapshot &m_snapshot;
    ThroughChain m_chain;
};

} // namespace

ThroughChain ThroughChain::of(const Snapshot &snapshot, int element)
{
    return ChainFinder(snapshot).find(element);
}

} // namespace throughline
