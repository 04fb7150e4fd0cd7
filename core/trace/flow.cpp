// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/flow.h"

#include "core/base/index.h"
#include "core/base/translate.h"

#include <algorithm>
#include <limits>
#include <ranges>

namespace throughline {

namespace {

/// Which columns an element is linked with, as bits.
using Linked = std::vector<quint8>;

quint8 bit(FlowColumn column)
{
    return static_cast<quint8>(1U << static_cast<unsigned>(column));
}

bool showsToday(const Strategy &strategy, int frame)
{
    const auto act = strategy.groupOf(strategy.element(frame)).act;
    return !act || *act == Act::Today;
}

} // namespace

std::optional<FlowColumn> flowColumn(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Market:
        return FlowColumn::Market;
    case ElementKind::Pain:
        return FlowColumn::Pain;
    case ElementKind::Bet:
        return FlowColumn::Bet;
    case ElementKind::Item:
        return FlowColumn::Item;
    case ElementKind::Frame:
        return FlowColumn::Frame;
    default:
        return {};
    }
}

ElementKind kindOf(FlowColumn column)
{
    static constexpr std::array kinds{
        ElementKind::Market, ElementKind::Pain, ElementKind::Bet, ElementKind::Item, ElementKind::Frame};
    return kinds[static_cast<std::size_t>(column)];
}

Flow Flow::of(const Strategy &strategy, const Trace &trace)
{
    const int count = static_cast<int>(strategy.elements().size());
    Flow flow;
    flow.m_strays.assign(index(count), 0);
    for (int e = 0; e < count; ++e) {
        if (const auto column = flowColumn(strategy.element(e).kind())) {
            flow.m_columns[static_cast<std::size_t>(*column)].push_back(e);
            flow.collectLinks(strategy, trace, e);
        }
    }
    flow.judge(strategy, trace);
    flow.weigh();
    return flow;
}

void Flow::collectLinks(const Strategy &strategy, const Trace &trace, int element)
{
    const FlowColumn own = *flowColumn(strategy.element(element).kind());
    const auto first = std::ssize(m_links);
    for (const TraceLink &link : trace.from(element)) {
        const auto there = flowColumn(strategy.element(link.to).kind());
        if (link.key == FieldKey::After || !there) // an order, not a reason
            continue;
        if (*there < own)
            m_links.push_back({.left = link.to, .right = element});
        else
            ++m_strays[index(element)];
    }
    const auto mine = std::ranges::subrange(m_links.begin() + first, m_links.end());
    std::ranges::sort(mine);
    m_links.erase(std::ranges::unique(mine).begin(), m_links.end());
}

void Flow::judge(const Strategy &strategy, const Trace &trace)
{
    const std::size_t count = strategy.elements().size();
    Linked linked(count, 0);
    for (const FlowLink &link : m_links) {
        linked[index(link.left)] |= bit(*flowColumn(strategy.element(link.right).kind()));
        linked[index(link.right)] |= bit(*flowColumn(strategy.element(link.left).kind()));
    }
    const auto lacks = [&linked](int e, FlowColumn column) { return !(linked[index(e)] & bit(column)); };
    m_gaps.assign(count, false);
    m_unfounded.assign(count, false);
    for (const int e : elements(FlowColumn::Market))
        m_gaps[index(e)] = lacks(e, FlowColumn::Pain);
    for (const int e : elements(FlowColumn::Pain)) {
        m_gaps[index(e)] = lacks(e, FlowColumn::Bet);
        m_unfounded[index(e)] = lacks(e, FlowColumn::Market);
    }
    for (const int e : elements(FlowColumn::Bet)) {
        m_gaps[index(e)] = lacks(e, FlowColumn::Item);
        m_unfounded[index(e)] = lacks(e, FlowColumn::Pain);
    }
    for (const int e : elements(FlowColumn::Item))
        m_unfounded[index(e)] = m_gaps[index(e)] = trace.traced(e) == Traced::No;
    for (const int e : elements(FlowColumn::Frame)) {
        const bool isBelieved = !lacks(e, FlowColumn::Bet) || (showsToday(strategy, e) && !lacks(e, FlowColumn::Pain));
        m_unfounded[index(e)] = m_gaps[index(e)] = !isBelieved;
    }
}

/// From the right to the left: links are ordered by their right element, so they are taken column by column. A count along many
/// ways can outgrow any number; it stops at one that is large enough to be told.
void Flow::weigh()
{
    constexpr int most = std::numeric_limits<int>::max() / 2;
    m_weights.assign(m_strays.size(), 0);
    std::vector<std::pair<int, int>> linksOf(m_strays.size(), {0, 0});
    for (int i = 0; i < std::ssize(m_links); ++i) {
        auto &[first, last] = linksOf[index(m_links[index(i)].right)];
        first = last == 0 ? i : first;
        last = i + 1;
    }
    for (const std::vector<int> &column : m_columns | std::views::reverse) {
        for (const int e : column) {
            int &weight = m_weights[index(e)];
            weight = std::max(weight, 1);
            const auto [first, last] = linksOf[index(e)];
            for (int i = first; i < last; ++i) {
                int &left = m_weights[index(m_links[index(i)].left)];
                left = weight > most - left ? most : left + weight;
            }
        }
    }
}

int Flow::gapCount(FlowColumn column) const
{
    return static_cast<int>(std::ranges::count_if(elements(column), [this](int e) { return isGap(e); }));
}

QString gapName(FlowColumn column)
{
    switch (column) {
    case FlowColumn::Market:
        return tr("Without a pain point");
    case FlowColumn::Pain:
        return tr("Without a bet");
    case FlowColumn::Bet:
        return tr("Without an item");
    case FlowColumn::Item:
        return tr("Without a why");
    case FlowColumn::Frame:
        break;
    }
    return tr("Without a bet");
}

} // namespace throughline
