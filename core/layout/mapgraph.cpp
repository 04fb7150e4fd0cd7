// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/mapgraph.h"

#include "core/base/index.h"

#include <algorithm>
#include <numeric>

namespace throughline {

namespace {

using Role = MapNode::Role;

/// Sorts \a ribbons by one of their ends, a number below \a ends; what is equal stays in its order. Counting takes a tenth of the
/// time of comparing.
void bucket(std::vector<MapRibbon> &ribbons, std::size_t ends, int MapRibbon::*end)
{
    std::vector<std::size_t> next(ends + 1, 0);
    for (const MapRibbon &ribbon : ribbons)
        ++next[index(ribbon.*end) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<MapRibbon> sorted(ribbons.size());
    for (const MapRibbon &ribbon : ribbons)
        sorted[next[index(ribbon.*end)]++] = ribbon;
    ribbons = std::move(sorted);
}

class GraphBuilder {
public:
    GraphBuilder(const Strategy &strategy, const Flow &flow, const std::vector<bool> &shown, const MapFolding &folding)
        : m_strategy(strategy)
        , m_flow(flow)
        , m_shown(shown)
        , m_folding(folding)
    {
        m_graph.nodeOf.assign(strategy.elements().size(), -1);
    }

    MapGraph build()
    {
        for (int column = 0; column < static_cast<int>(flowColumns); ++column)
            addColumn(static_cast<FlowColumn>(column));
        addRibbons();
        return std::move(m_graph);
    }

private:
    void addColumn(FlowColumn column);
    void addGaps(FlowColumn column, const std::vector<int> &gaps);
    void addBlocks(FlowColumn column, const std::vector<int> &elements);
    void addBlock(MapBlock block, const std::vector<int> &elements);
    void addElement(FlowColumn column, int element, int block);
    void addRibbons();
    void findMarkets();
    QString belongsTo(FlowColumn column, int element) const;

    const Strategy &m_strategy;
    const Flow &m_flow;
    const std::vector<bool> &m_shown;
    const MapFolding &m_folding;
    std::vector<int> m_marketOf; ///< of pains and bets, by element; only where a column is crowded
    MapGraph m_graph;
};

void GraphBuilder::addColumn(FlowColumn column)
{
    std::vector<int> flowing;
    std::vector<int> gaps;
    for (const int e : m_flow.elements(column)) {
        if (m_shown[index(e)])
            (m_flow.isGap(e) ? gaps : flowing).push_back(e);
    }
    if (std::ssize(flowing) > m_folding.most && column != FlowColumn::Market) {
        if (m_marketOf.empty())
            findMarkets();
        addBlocks(column, flowing);
    } else {
        for (const int e : flowing)
            addElement(column, e, -1);
    }
    if (!gaps.empty())
        addGaps(column, gaps);
}

void GraphBuilder::addGaps(FlowColumn column, const std::vector<int> &gaps)
{
    addBlock({.key = QStringLiteral("%1:").arg(static_cast<int>(column)),
                 .name = gapName(column),
                 .column = column,
                 .isGap = true,
                 .isFolded = std::ssize(gaps) > m_folding.mostGaps,
                 .count = static_cast<int>(gaps.size())},
        gaps);
}

void GraphBuilder::addBlocks(FlowColumn column, const std::vector<int> &elements)
{
    QHash<QString, std::size_t> known;
    std::vector<std::pair<QString, std::vector<int>>> blocks;
    for (const int e : elements) {
        const QString name = belongsTo(column, e);
        const auto at = known.constFind(name);
        if (at != known.cend()) {
            blocks[*at].second.push_back(e);
            continue;
        }
        known.insert(name, blocks.size());
        blocks.push_back({name, {e}});
    }
    for (const auto &[name, members] : blocks)
        addBlock({.key = QStringLiteral("%1/%2").arg(static_cast<int>(column)).arg(name),
                     .name = name,
                     .column = column,
                     .isFolded = true,
                     .count = static_cast<int>(members.size())},
            members);
}

void GraphBuilder::addBlock(MapBlock block, const std::vector<int> &elements)
{
    block.isFolded = block.isFolded != m_folding.turned.contains(block.key);
    const int number = static_cast<int>(m_graph.blocks.size());
    m_graph.blocks.push_back(block);
    const int own = static_cast<int>(m_graph.nodes.size());
    m_graph.nodes.push_back({.role = block.isFolded ? Role::Fold : Role::Header,
        .column = block.column,
        .block = number,
        .weight = 0,
        .isGap = block.isGap});
    for (const int e : elements) {
        if (!block.isFolded) {
            addElement(block.column, e, number);
            continue;
        }
        m_graph.nodeOf[index(e)] = own;
        m_graph.nodes[index(own)].weight += m_flow.weight(e);
    }
}

void GraphBuilder::addElement(FlowColumn column, int element, int block)
{
    m_graph.nodeOf[index(element)] = static_cast<int>(m_graph.nodes.size());
    m_graph.nodes.push_back({.role = Role::Element,
        .column = column,
        .element = element,
        .block = block,
        .weight = m_flow.weight(element),
        .isGap = m_flow.isGap(element)});
}

/// The market that each pain and bet is for: the first one that it leads to.
void GraphBuilder::findMarkets()
{
    m_marketOf.assign(m_strategy.elements().size(), -1);
    for (const FlowLink &link : m_flow.links()) {
        int &market = m_marketOf[index(link.right)];
        if (market >= 0)
            continue;
        market = m_strategy.element(link.left).kind() == ElementKind::Market ? link.left : m_marketOf[index(link.left)];
    }
}

QString GraphBuilder::belongsTo(FlowColumn column, int element) const
{
    if (column == FlowColumn::Item || column == FlowColumn::Frame)
        return m_strategy.groupOf(m_strategy.element(element)).name;
    const int market = m_marketOf[index(element)];
    return market < 0 ? QString() : m_strategy.element(market).body->title();
}

/// Ribbons of elements come in order already; those of folds are sums.
void GraphBuilder::addRibbons()
{
    std::vector<MapRibbon> &ribbons = m_graph.ribbons;
    for (const FlowLink &link : m_flow.links()) {
        const int left = m_graph.nodeOf[index(link.left)];
        const int right = m_graph.nodeOf[index(link.right)];
        if (left >= 0 && right >= 0)
            ribbons.push_back({.left = left, .right = right, .links = 1, .weight = m_flow.weight(link.right)});
    }
    bucket(ribbons, m_graph.nodes.size(), &MapRibbon::right);
    bucket(ribbons, m_graph.nodes.size(), &MapRibbon::left);
    std::size_t last = 0;
    for (std::size_t i = 1; i < ribbons.size(); ++i) {
        if (ribbons[i].left == ribbons[last].left && ribbons[i].right == ribbons[last].right) {
            ribbons[last].links += ribbons[i].links;
            ribbons[last].weight += ribbons[i].weight;
        } else {
            ribbons[++last] = ribbons[i];
        }
    }
    ribbons.resize(std::min(ribbons.size(), last + 1));
}

} // namespace

MapGraph MapGraph::of(const Strategy &strategy, const Flow &flow, const std::vector<bool> &shown, const MapFolding &folding)
{
    return GraphBuilder(strategy, flow, shown, folding).build();
}

bool MapGraph::isLike(const MapGraph &other) const
{
    return ribbons == other.ribbons
        && std::ranges::equal(nodes, other.nodes, [](const MapNode &a, const MapNode &b) { return a.isLike(b); })
        && blocks == other.blocks;
}

} // namespace throughline
