// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

#include <algorithm>
#include <array>

namespace throughline {

namespace {

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

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
    Trace trace;
    trace.collectLinks(strategy);
    trace.findChains(strategy);
    trace.judgeItems(strategy);
    return trace;
}

void Trace::collectLinks(const Strategy &strategy)
{
    const std::size_t count = strategy.elements().size();
    m_forwardStart.reserve(count + 1);
    std::vector<int> inbound(count + 1, 0);
    for (std::size_t e = 0; e < count; ++e) {
        m_forwardStart.push_back(static_cast<int>(m_forward.size()));
        const ElementBody &body = *strategy.elements()[e].body;
        for (std::size_t f = 0; f < body.fields.size(); ++f) {
            const Field &field = body.fields[f];
            for (int l = field.firstLink; l < field.firstLink + field.linkCount; ++l) {
                const QByteArray fragment = strategy.fragmentOf(body.section->links[index(l)]);
                const int to = fragment.isEmpty() ? -1 : strategy.find(fragment);
                if (to < 0)
                    continue;
                m_forward.push_back(
                    {.from = static_cast<int>(e), .to = to, .key = field.key, .field = static_cast<int>(f), .link = l});
                ++inbound[index(to) + 1];
            }
        }
    }
    m_forwardStart.push_back(static_cast<int>(m_forward.size()));

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
    m_next.assign(count, -1);
    std::vector<Reach> reach(count);
    for (const ElementKind kind : kindsByHeight) {
        for (std::size_t e = 0; e < count; ++e) {
            if (strategy.elements()[e].kind() != kind)
                continue;
            reach[e].isFull = kind == ElementKind::Market;
            for (const TraceLink &link : from(static_cast<int>(e))) {
                const Reach there = reach[index(link.to)];
                const Reach wanted{there.isFull, there.steps + 1};
                if (leadsUp(kind, link.key, strategy.element(link.to).kind()) && wanted > reach[e]) {
                    reach[e] = wanted;
                    m_next[e] = link.to;
                }
            }
        }
    }
}

void Trace::judgeItems(const Strategy &strategy)
{
    m_traced.assign(strategy.elements().size(), Traced::No);
    for (std::size_t e = 0; e < m_traced.size(); ++e) {
        if (strategy.elements()[e].kind() != ElementKind::Item)
            continue;
        ++m_coverage.items;
        for (const TraceLink &link : from(static_cast<int>(e))) {
            const ElementKind kind = strategy.element(link.to).kind();
            if (link.key != FieldKey::Why || (kind != ElementKind::Bet && kind != ElementKind::Pain))
                continue;
            const bool isFull = strategy.element(chainUp(link.to).back()).kind() == ElementKind::Market;
            m_traced[e] = std::max(m_traced[e], isFull ? Traced::Full : Traced::Partly);
        }
        m_coverage.traced += m_traced[e] != Traced::No;
        m_coverage.fully += m_traced[e] == Traced::Full;
    }
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
