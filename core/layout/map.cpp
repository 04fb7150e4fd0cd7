// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/map.h"

#include "core/base/index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace throughline {

namespace {

constexpr double slack = 2; // pixels by which one may miss a thin ribbon

} // namespace

TraceMap::TraceMap(MapGraph graph, const MapMeasure &measure)
    : m_graph(std::move(graph))
    , m_layers(m_graph)
    , m_measure(measure)
{
    place();
}

TraceMap::TraceMap(MapGraph graph, const MapMeasure &measure, const TraceMap &before, const Splice &elements)
    : m_graph(std::move(graph))
    , m_layers(m_graph, before.m_graph, before.m_layers, elements)
    , m_measure(measure)
{
    if (m_measure == before.m_measure && m_graph.isLike(before.m_graph))
        takePlaces(before);
    else
        place();
}

void TraceMap::takePlaces(const TraceMap &before)
{
    m_geometry = before.m_geometry;
    m_columns = before.m_columns;
    m_ribbonsBy = before.m_ribbonsBy;
    m_firstBy = before.m_firstBy;
}

void TraceMap::setMeasure(const MapMeasure &measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    place();
}

void TraceMap::place()
{
    m_geometry = MapGeometry::of(m_graph, m_layers, m_measure);
    for (std::size_t column = 0; column < flowColumns; ++column) {
        m_columns[column].clear();
        for (const int v : m_layers.layers()[column]) {
            if (!m_layers.isLane(v))
                m_columns[column].push_back(v);
        }
    }
    for (const bool isLeft : {false, true}) {
        std::vector<int> &first = m_firstBy[isLeft];
        first.assign(m_graph.nodes.size() + 1, 0);
        const auto end = [isLeft](const MapRibbon &ribbon) { return index(isLeft ? ribbon.right : ribbon.left); };
        for (const MapRibbon &ribbon : m_graph.ribbons)
            ++first[end(ribbon) + 1];
        std::partial_sum(first.begin(), first.end(), first.begin());
        std::vector<int> next = first;
        m_ribbonsBy[isLeft].resize(m_graph.ribbons.size());
        for (int r = 0; r < std::ssize(m_graph.ribbons); ++r)
            m_ribbonsBy[isLeft][index(next[end(m_graph.ribbons[index(r)])]++)] = r;
    }
}

int TraceMap::nodeOf(int element) const
{
    return element >= 0 && element < std::ssize(m_graph.nodeOf) ? m_graph.nodeOf[index(element)] : -1;
}

std::pair<int, int> TraceMap::nodesBetween(int column, double top, double bottom) const
{
    const std::vector<int> &nodes = m_columns[index(column)];
    const auto first = std::ranges::partition_point(nodes, [&](int n) { return area(n).bottom() < top; });
    const auto last = std::partition_point(first, nodes.end(), [&](int n) { return area(n).top() <= bottom; });
    return {static_cast<int>(first - nodes.begin()), static_cast<int>(last - nodes.begin())};
}

int TraceMap::nodeAt(QPointF point) const
{
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        const auto [first, last] = nodesBetween(column, point.y(), point.y());
        for (int i = first; i < last; ++i) {
            if (area(m_columns[index(column)][index(i)]).contains(point))
                return m_columns[index(column)][index(i)];
        }
    }
    return -1;
}

/// The cubic with both control points in the middle: x is 3/2·t·(1-t) + t³ of the way, which is turned by a few steps of Newton's.
double ribbonEase(double share)
{
    if (share <= 0 || share >= 1)
        return share <= 0 ? 0 : 1;
    double t = share;
    for (int i = 0; i < 4; ++i) {
        const double x = 1.5 * t * (1 - t) + t * t * t;
        t -= (x - share) / std::max(1.5 - 3 * t + 3 * t * t, 0.1);
        t = std::clamp(t, 0.0, 1.0);
    }
    return t * t * (3 - 2 * t);
}

int TraceMap::ribbonAt(QPointF point) const
{
    const double pitch = m_geometry.boxWidth + m_geometry.channel;
    const double across = point.x() - m_geometry.left;
    const int column = static_cast<int>(std::floor(across / pitch));
    if (column < 0 || column >= static_cast<int>(flowColumns))
        return -1;
    const double share = (across - column * pitch - m_geometry.boxWidth) / m_geometry.channel;
    const double ease = ribbonEase(share);
    int found = -1;
    for (int r = 0; r < std::ssize(m_geometry.ways); ++r) {
        const MapWay &way = m_geometry.ways[index(r)];
        const bool passes = share < 0 ? way.firstColumn < column && column < way.lastColumn
                                      : way.firstColumn <= column && column < way.lastColumn;
        if (!passes || point.y() < way.highest - slack || point.y() > way.lowest + slack)
            continue;
        const double from = way.tops[index(column)];
        const double to = share < 0 ? from : way.tops[index(column + 1)];
        const double top = from + (to - from) * ease;
        const double miss = way.width < 2 * slack ? slack : 0;
        if (point.y() >= top - miss && point.y() <= top + way.width + miss)
            found = r;
    }
    return found;
}

std::span<const int> TraceMap::ribbonsOf(int node, bool isLeft) const
{
    const int first = m_firstBy[isLeft][index(node)];
    return std::span(m_ribbonsBy[isLeft]).subspan(index(first), index(m_firstBy[isLeft][index(node) + 1] - first));
}

void TraceMap::follow(std::vector<int> pending, bool isLeft, MapPath &path) const
{
    std::vector<bool> isSeen(m_graph.nodes.size(), false);
    while (!pending.empty()) {
        const int node = pending.back();
        pending.pop_back();
        path.nodes[index(node)] = true;
        for (const int r : ribbonsOf(node, isLeft)) {
            path.ribbons[index(r)] = true;
            const int next = isLeft ? m_graph.ribbons[index(r)].left : m_graph.ribbons[index(r)].right;
            if (!isSeen[index(next)])
                pending.push_back(next);
            isSeen[index(next)] = true;
        }
    }
}

MapPath TraceMap::pathThrough(int node) const
{
    MapPath path{std::vector<bool>(m_graph.nodes.size(), false), std::vector<bool>(m_graph.ribbons.size(), false)};
    std::vector<int> start{node};
    if (this->node(node).role == MapNode::Role::Header) { // stands for the boxes below it
        for (int n = node + 1; n < nodeCount() && this->node(n).block == this->node(node).block; ++n)
            start.push_back(n);
    }
    follow(start, true, path);
    follow(start, false, path);
    return path;
}

MapPath TraceMap::pathAlong(int ribbon) const
{
    MapPath path{std::vector<bool>(m_graph.nodes.size(), false), std::vector<bool>(m_graph.ribbons.size(), false)};
    path.ribbons[index(ribbon)] = true;
    follow({m_graph.ribbons[index(ribbon)].left}, true, path);
    follow({m_graph.ribbons[index(ribbon)].right}, false, path);
    return path;
}

int TraceMap::alongRibbon(int node, bool isLeft) const
{
    int best = -1;
    int beyond = -1;
    for (const int r : ribbonsOf(node, isLeft)) {
        const int other = isLeft ? m_graph.ribbons[index(r)].left : m_graph.ribbons[index(r)].right;
        const bool isBetter = best < 0 || way(r).width > way(best).width
            || (way(r).width == way(best).width && area(other).top() < area(beyond).top());
        if (isBetter) {
            best = r;
            beyond = other;
        }
    }
    return beyond;
}

int TraceMap::nearest(int node, int step) const
{
    const double y = area(node).center().y();
    for (int column = static_cast<int>(this->node(node).column) + step; column >= 0 && column < static_cast<int>(flowColumns);
        column += step) {
        const std::vector<int> &nodes = m_columns[index(column)];
        if (!nodes.empty())
            return *std::ranges::min_element(nodes, {}, [&](int n) { return std::abs(area(n).center().y() - y); });
    }
    return node;
}

int TraceMap::neighbour(int node, Direction direction) const
{
    if (m_graph.nodes.empty())
        return -1;
    if (node < 0) {
        const auto first = std::ranges::find_if(m_columns, [](const auto &column) { return !column.empty(); });
        return first->front();
    }
    if (direction == Direction::Left || direction == Direction::Right) {
        const int linked = alongRibbon(node, direction == Direction::Left);
        return linked >= 0 ? linked : nearest(node, direction == Direction::Left ? -1 : 1);
    }
    const std::vector<int> &nodes = m_columns[static_cast<std::size_t>(this->node(node).column)];
    const auto at = std::ranges::find(nodes, node) - nodes.begin();
    constexpr int page = 10;
    const auto by = [&](std::ptrdiff_t step) {
        return nodes[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + step, 0, std::ssize(nodes) - 1))];
    };
    switch (direction) {
    case Direction::Up:
        return by(-1);
    case Direction::Down:
        return by(1);
    case Direction::PageUp:
        return by(-page);
    case Direction::PageDown:
        return by(page);
    case Direction::Home:
        return nodes.front();
    default:
        return nodes.back();
    }
}

} // namespace throughline
