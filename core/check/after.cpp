// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/after.h"

#include <algorithm>

namespace throughline {

namespace {

/// Finds strongly connected components in one pass: R. Tarjan, "Depth-first search and linear graph algorithms", 1972. With a stack
/// of its own, since a chain may be as long as the document.
class Components {
public:
    Components(const Trace &trace, std::vector<bool> &isInCycle)
        : m_trace(trace)
        , m_isInCycle(isInCycle)
        , m_order(isInCycle.size(), 0)
        , m_lowest(isInCycle.size(), 0)
        , m_isOpen(isInCycle.size(), false)
    {
    }

    void visit(std::size_t root)
    {
        if (m_order[root] > 0)
            return;
        open(root);
        while (!m_path.empty()) {
            const auto [item, link] = m_path.back();
            const auto links = m_trace.from(static_cast<int>(item));
            if (link < links.size()) {
                ++m_path.back().link;
                follow(item, links[link]);
                continue;
            }
            m_path.pop_back();
            if (!m_path.empty())
                lower(m_path.back().item, m_lowest[item]);
            if (m_lowest[item] == m_order[item])
                close(item);
        }
    }

private:
    struct Step {
        std::size_t item;
        std::size_t link; ///< the next one to follow
    };

    void open(std::size_t item)
    {
        m_order[item] = m_lowest[item] = ++m_visited;
        m_isOpen[item] = true;
        m_open.push_back(item);
        m_path.push_back({item, 0});
    }

    void follow(std::size_t item, const TraceLink &link)
    {
        const auto to = static_cast<std::size_t>(link.to);
        if (link.key != FieldKey::After)
            return;
        if (to == item)
            m_isInCycle[item] = true;
        if (m_order[to] == 0)
            open(to);
        else if (m_isOpen[to])
            lower(item, m_order[to]);
    }

    void lower(std::size_t item, int order) { m_lowest[item] = std::min(m_lowest[item], order); }

    /// Everything above \a first on the stack of open items is one component with it.
    void close(std::size_t first)
    {
        const bool isCycle = m_open.back() != first;
        for (bool isLast = false; !isLast;) {
            const std::size_t item = m_open.back();
            m_open.pop_back();
            m_isOpen[item] = false;
            if (isCycle)
                m_isInCycle[item] = true;
            isLast = item == first;
        }
    }

    const Trace &m_trace;
    std::vector<bool> &m_isInCycle;
    std::vector<int> m_order; ///< 0: not visited yet
    std::vector<int> m_lowest;
    std::vector<bool> m_isOpen;
    std::vector<std::size_t> m_open;
    std::vector<Step> m_path;
    int m_visited = 0;
};

} // namespace

AfterCycles::AfterCycles(const Trace &trace, int elementCount)
    : m_isInCycle(static_cast<std::size_t>(elementCount), false)
{
    Components components(trace, m_isInCycle);
    for (std::size_t item = 0; item < m_isInCycle.size(); ++item)
        components.visit(item);
}

} // namespace throughline
