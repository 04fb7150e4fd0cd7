// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/maplayers.h"

#include "core/base/index.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr double unplaced = -1;

int columnOf(const MapGraph &graph, int node)
{
    return static_cast<int>(graph.nodes[index(node)].column);
}

/// Finds the boxes of an earlier map in a later one.
class Matching {
public:
    Matching(const MapGraph &before, const Splice &elements)
        : m_before(before)
        , m_elements(elements)
    {
        for (int n = 0; n < std::ssize(before.nodes); ++n) {
            if (before.nodes[index(n)].role != MapNode::Role::Element)
                m_blocks.insert(before.blockOf(before.nodes[index(n)])->key, n);
        }
    }

    /// What \a node of \a graph was before, or -1.
    int nodeBefore(const MapGraph &graph, const MapNode &node) const
    {
        if (node.role != MapNode::Role::Element)
            return m_blocks.value(graph.blockOf(node)->key, -1);
        const int element = elementBefore(node.element);
        const bool isKnown = element >= 0 && element < std::ssize(m_before.nodeOf);
        const int there = isKnown ? m_before.nodeOf[index(element)] : -1;
        const bool isSame = there >= 0 && m_before.nodes[index(there)].role == MapNode::Role::Element
            && m_before.nodes[index(there)].column == node.column;
        return isSame ? there : -1;
    }

private:
    /// As many as there were before: they were written anew where they stand.
    int elementBefore(int after) const
    {
        return m_elements.isNew(after) && m_elements.shift() == 0 ? after : m_elements.before(after);
    }

    const MapGraph &m_before;
    Splice m_elements;
    QHash<QString, int> m_blocks;
};

} // namespace

MapLayers::MapLayers(const MapGraph &graph)
    : m_nodeCount(static_cast<int>(graph.nodes.size()))
{
    addLanes(graph);
    order(graph, placesInDocument(graph));
}

MapLayers::MapLayers(const MapGraph &graph, const MapGraph &before, const MapLayers &layersBefore, const Splice &elements)
    : m_nodeCount(static_cast<int>(graph.nodes.size()))
{
    if (graph.isLike(before)) {
        *this = layersBefore;
        return;
    }
    addLanes(graph);
    order(graph, placesAsBefore(graph, before, layersBefore, elements));
}

void MapLayers::addLanes(const MapGraph &graph)
{
    std::vector<int> reach(graph.nodes.size(), -1);
    for (const MapRibbon &ribbon : graph.ribbons)
        reach[index(ribbon.left)] = std::max(reach[index(ribbon.left)], columnOf(graph, ribbon.right));
    m_firstLane.assign(graph.nodes.size(), -1);
    for (int n = 0; n < m_nodeCount; ++n) {
        for (int column = columnOf(graph, n) + 1; column < reach[index(n)]; ++column) {
            if (m_firstLane[index(n)] < 0)
                m_firstLane[index(n)] = vertexCount();
            m_lanes.push_back({.left = n, .column = column});
        }
    }
}

int MapLayers::vertexAt(const MapGraph &graph, const MapRibbon &ribbon, int column) const
{
    const int first = columnOf(graph, ribbon.left);
    if (column <= first)
        return ribbon.left;
    if (column >= columnOf(graph, ribbon.right))
        return ribbon.right;
    return m_firstLane[index(ribbon.left)] + column - first - 1;
}

LayeredGraph MapLayers::layered(const MapGraph &graph) const
{
    LayeredGraph layered;
    layered.layers.resize(flowColumns);
    layered.movable.assign(flowColumns, 0);
    layered.block.assign(index(vertexCount()), -1);
    for (int n = 0; n < m_nodeCount; ++n)
        layered.block[index(n)] = graph.nodes[index(n)].block;
    for (int v = m_nodeCount; v < vertexCount(); ++v) {
        const Lane &own = lane(v);
        const bool isFirst = own.column == columnOf(graph, own.left) + 1;
        layered.edges.push_back({.left = isFirst ? own.left : v - 1, .right = v});
    }
    for (const MapRibbon &ribbon : graph.ribbons)
        layered.edges.push_back({.left = vertexAt(graph, ribbon, columnOf(graph, ribbon.right) - 1), .right = ribbon.right});
    return layered;
}

/// Lanes stand as high among the others as the box that they come from.
std::vector<double> MapLayers::placesInDocument(const MapGraph &graph) const
{
    std::array<int, flowColumns> count{};
    std::vector<double> places(index(vertexCount()), 0);
    for (int n = 0; n < m_nodeCount; ++n)
        places[index(n)] = count[index(columnOf(graph, n))]++;
    for (int v = m_nodeCount; v < vertexCount(); ++v) {
        const Lane &own = lane(v);
        const double share = (places[index(own.left)] + 1) / (count[index(columnOf(graph, own.left))] + 1);
        places[index(v)] = share * count[index(own.column)] - 0.5;
    }
    return places;
}

/// What is new stands behind its neighbour in the document.
std::vector<double> MapLayers::placesAsBefore(
    const MapGraph &graph, const MapGraph &before, const MapLayers &layersBefore, const Splice &elements) const
{
    std::vector<double> placesBefore(index(layersBefore.vertexCount()), unplaced);
    for (const auto &layer : layersBefore.layers()) {
        for (int i = 0; i < std::ssize(layer); ++i)
            placesBefore[index(layer[index(i)])] = i;
    }
    const Matching matching(before, elements);
    std::vector<double> places = placesInDocument(graph);
    std::vector<int> nodesBefore(graph.nodes.size(), -1);
    for (int n = 0; n < m_nodeCount; ++n) {
        const int was = nodesBefore[index(n)] = matching.nodeBefore(graph, graph.nodes[index(n)]);
        const bool hasNeighbour = n > 0 && columnOf(graph, n - 1) == columnOf(graph, n);
        places[index(n)] = was >= 0 ? placesBefore[index(was)] : hasNeighbour ? places[index(n - 1)] : unplaced;
    }
    for (int v = m_nodeCount; v < vertexCount(); ++v) {
        const Lane &own = lane(v);
        const int left = nodesBefore[index(own.left)];
        const int first = left < 0 ? -1 : layersBefore.m_firstLane[index(left)];
        const int was = first < 0 ? -1 : first + own.column - columnOf(graph, own.left) - 1;
        if (was >= 0 && was < layersBefore.vertexCount() && layersBefore.lane(was) == Lane{.left = left, .column = own.column})
            places[index(v)] = placesBefore[index(was)];
    }
    return places;
}

void MapLayers::order(const MapGraph &graph, const std::vector<double> &places)
{
    LayeredGraph layered = this->layered(graph);
    const auto isGap = [&](int v) { return !isLane(v) && graph.nodes[index(v)].isGap; };
    for (int v = 0; v < vertexCount(); ++v) {
        const int column = isLane(v) ? lane(v).column : columnOf(graph, v);
        layered.layers[index(column)].push_back(v);
        layered.movable[index(column)] += !isGap(v);
    }
    // A block goes where its head is, whatever its members say.
    std::vector<double> head = places;
    int headNode = -1;
    for (int n = 0; n < m_nodeCount; ++n) {
        if (graph.nodes[index(n)].role != MapNode::Role::Element)
            headNode = n;
        else if (graph.nodes[index(n)].block >= 0)
            head[index(n)] = places[index(headNode)];
    }
    for (auto &layer : layered.layers) {
        std::ranges::stable_sort(layer, [&](int a, int b) {
            const auto key = [&](int v) {
                const int block = layered.block[index(v)];
                const bool isHead = block >= 0 && graph.nodes[index(v)].role != MapNode::Role::Element;
                return std::tuple(isGap(v), isGap(v) ? 0.0 : head[index(v)], block, !isHead, isGap(v) ? 0.0 : places[index(v)]);
            };
            return key(a) < key(b);
        });
    }
    m_layers = layered.ordered();
}

} // namespace throughline
