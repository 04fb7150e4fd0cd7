// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

#include "core/base/atonce.h"
#include "core/base/index.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace throughline {

namespace {

/// Whether a link is a step towards a market: from something to what it is for.
bool leadsUp(ElementKind from, FieldKey key, ElementKind to)
{
    switch (key) {
    case FieldKey::FeltBy:
        return to == ElementKind::Market;
    case FieldKey::Solves:
    case FieldKey::Pain:
        return to == ElementKind::Pain;
    case FieldKey::Why:
        return to == ElementKind::Bet || to == ElementKind::Pain;
    case FieldKey::BelieveIt:
    case FieldKey::InsteadOf:
        return to == ElementKind::Bet;
    case FieldKey::About:
        return from != to;
    default:
        return false;
    }
}

/// Kinds in the order in which their chains are known: each leads to those before it.
constexpr std::array kindsByHeight{ElementKind::Market, ElementKind::Pain, ElementKind::Bet, ElementKind::Item, ElementKind::Frame,
    ElementKind::Alternative, ElementKind::TradeOff, ElementKind::Concern};

/// How far an element's best chain reaches; a chain that ends at a market beats any that doesn't.
struct Reach {
    bool isFull = false;
    int steps = 0;

    auto operator<=>(const Reach &) const = default;
};

} // namespace

Trace Trace::of(const Strategy &strategy)
{
    const int count = static_cast<int>(strategy.elements().size());
    std::array<Trace, 2> halves;
    auto &[trace, rest] = halves;
    trace.m_forwardStart.reserve(index(count) + 1);
    inHalves(0, count, [&](std::size_t half, int first, int end) {
        for (int e = first; e < end; ++e)
            halves[half].collectLinks(strategy, e);
    });
    for (const int start : rest.m_forwardStart)
        trace.m_forwardStart.push_back(start + static_cast<int>(trace.m_forward.size()));
    trace.m_forward.insert(trace.m_forward.end(), rest.m_forward.begin(), rest.m_forward.end());
    trace.turnLinks();
    trace.findChains(strategy);
    return std::move(trace);
}

Trace Trace::edited(const Strategy &strategy, const StrategyChange &change) const
{
    if (change.elements.shift() == 0 && hasLinksOf(strategy, change.relinked))
        return *this;
    const int count = static_cast<int>(strategy.elements().size());
    std::vector<bool> isRelinked(index(count), false);
    for (const int section : change.relinked) {
        if (const int element = strategy.elementOfSection(section); element >= 0)
            isRelinked[index(element)] = true;
    }
    Trace trace;
    trace.m_forward.reserve(m_forward.size() + index(change.elements.added));
    trace.m_forwardStart.reserve(index(count) + 1);
    for (int e = 0; e < count; ++e) {
        if (isRelinked[index(e)]) {
            trace.collectLinks(strategy, e);
            continue;
        }
        trace.m_forwardStart.push_back(static_cast<int>(trace.m_forward.size()));
        for (TraceLink link : from(change.elements.before(e))) {
            link.from = e;
            link.to = change.elements.shift() == 0 ? link.to : change.elements.after(link.to);
            trace.m_forward.push_back(link);
        }
    }
    trace.turnLinks();
    trace.findChains(strategy);
    return trace;
}

/// Whether the elements of \a sections, which stand where they stood, link what they linked.
bool Trace::hasLinksOf(const Strategy &strategy, std::span<const int> sections) const
{
    Trace now;
    return std::ranges::all_of(sections, [&](int section) {
        const int element = strategy.elementOfSection(section);
        if (element < 0)
            return true;
        now.m_forward.clear();
        now.collectLinks(strategy, element);
        return std::ranges::equal(now.m_forward, from(element));
    });
}

void Trace::collectLinks(const Strategy &strategy, int element)
{
    m_forwardStart.push_back(static_cast<int>(m_forward.size()));
    const ElementBody &body = *strategy.element(element).body;
    for (std::size_t f = 0; f < body.fields.size(); ++f) {
        const Field &field = body.fields[f];
        for (int l = field.firstLink; l < field.firstLink + field.linkCount; ++l) {
            const QByteArrayView fragment = strategy.fragmentOf(body.section->links[index(l)]);
            const int to = fragment.isEmpty() ? -1 : strategy.find(fragment);
            if (to >= 0)
                m_forward.push_back({.from = element, .to = to, .key = field.key, .field = static_cast<int>(f), .link = l});
        }
    }
}

/// Sorts the links by where they lead, by counting.
void Trace::turnLinks()
{
    const std::size_t count = m_forwardStart.size();
    m_forwardStart.push_back(static_cast<int>(m_forward.size()));
    std::vector<int> inbound(count + 1, 0);
    for (const TraceLink &link : m_forward)
        ++inbound[index(link.to) + 1];
    for (std::size_t e = 0; e < count; ++e)
        inbound[e + 1] += inbound[e];
    m_backwardStart = inbound;
    m_backward.resize(m_forward.size());
    for (const TraceLink &link : m_forward)
        m_backward[index(inbound[index(link.to)]++)] = link;
}

void Trace::findChains(const Strategy &strategy)
{
    const std::size_t count = strategy.elements().size();
    std::array<std::vector<int>, kindsByHeight.size()> elementsByHeight;
    for (std::size_t e = 0; e < count; ++e) {
        const auto height = std::ranges::find(kindsByHeight, strategy.elements()[e].kind()) - kindsByHeight.begin();
        if (height < std::ssize(kindsByHeight))
            elementsByHeight[static_cast<std::size_t>(height)].push_back(static_cast<int>(e));
    }
    m_next.assign(count, -1);
    m_traced.assign(count, Traced::No);
    std::vector<Reach> reach(count);
    for (const int e : elementsByHeight | std::views::join) {
        const ElementKind kind = strategy.element(e).kind();
        reach[index(e)].isFull = kind == ElementKind::Market;
        for (const TraceLink &link : from(e)) {
            const Reach there = reach[index(link.to)];
            const Reach wanted{there.isFull, there.steps + 1};
            if (leadsUp(kind, link.key, strategy.element(link.to).kind()) && wanted > reach[index(e)]) {
                reach[index(e)] = wanted;
                m_next[index(e)] = link.to;
            }
        }
        if (kind == ElementKind::Item)
            judgeItem(e, m_next[index(e)] >= 0, reach[index(e)].isFull);
    }
}

/// An item's chain begins with a why that names a bet or a pain; there is no other way up for it.
void Trace::judgeItem(int item, bool hasWhy, bool isFull)
{
    m_traced[index(item)] = isFull ? Traced::Full : hasWhy ? Traced::Partly : Traced::No;
    ++m_coverage.items;
    m_coverage.traced += hasWhy;
    m_coverage.fully += isFull;
}

std::span<const TraceLink> Trace::from(int element) const
{
    return std::span(m_forward).subspan(
        index(m_forwardStart[index(element)]), index(m_forwardStart[index(element + 1)] - m_forwardStart[index(element)]));
}

std::span<const TraceLink> Trace::to(int element) const
{
    return std::span(m_backward)
        .subspan(
            index(m_backwardStart[index(element)]), index(m_backwardStart[index(element + 1)] - m_backwardStart[index(element)]));
}

Traced Trace::traced(int item) const
{
    return m_traced[index(item)];
}

std::vector<int> Trace::chainUp(int element) const
{
    std::vector<int> chain{element};
    for (int next = m_next[index(element)]; next >= 0 && !std::ranges::contains(chain, next); next = m_next[index(next)])
        chain.push_back(next);
    return chain;
}

} // namespace throughline
