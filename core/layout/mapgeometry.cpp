// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/mapgeometry.h"

#include "core/base/index.h"
#include "core/layout/columnfit.h"

#include <algorithm>
#include <numeric>

namespace throughline {

namespace {

constexpr int passes = 4;
constexpr double still = 1e-3; // the weight of a box that nothing pulls
constexpr double leastUnit = 0.02;

/// The ribbons of each box or lane on one side.
struct Side {
    std::vector<int> start;
    std::vector<int> ribbons;

    std::span<int> of(int vertex)
    {
        return std::span(ribbons).subspan(index(start[index(vertex)]), index(start[index(vertex) + 1] - start[index(vertex)]));
    }
};

class Placement {
public:
    Placement(const MapGraph &graph, const MapLayers &layers, const MapMeasure &measure)
        : m_graph(graph)
        , m_layers(layers)
        , m_measure(measure)
    {
    }

    MapGeometry run()
    {
        spreadColumns();
        chooseSizes();
        gatherSides();
        stack();
        for (int pass = 0; pass < passes; ++pass) {
            for (int column = 1; column < static_cast<int>(flowColumns); ++column)
                align(column, true, false);
            for (int column = static_cast<int>(flowColumns) - 1; column-- > 0;)
                align(column, false, true);
        }
        for (int column = 0; column < static_cast<int>(flowColumns); ++column)
            align(column, true, true);
        placeShelf();
        placeBoxes();
        placeRibbons();
        return std::move(m_geometry);
    }

private:
    bool isGap(int vertex) const { return !m_layers.isLane(vertex) && m_graph.nodes[index(vertex)].isGap; }
    std::span<const int> flowing(int column) const;
    double gapBehind(int vertex, int next) const;
    double centre(int vertex) const { return m_tops[index(vertex)] + m_heights[index(vertex)] / 2; }

    void spreadColumns();
    void chooseSizes();
    double boxHeight(const MapNode &node) const;
    void gatherSides();
    void stack();
    void align(int column, bool toLeft, bool toRight);
    void placeShelf();
    void placeBoxes();
    void placeRibbons();
    void attach(int vertex, int column);

    const MapGraph &m_graph;
    const MapLayers &m_layers;
    const MapMeasure &m_measure;
    MapGeometry m_geometry;
    double m_unit = 1;
    double m_leastBox = 0;
    double m_room = 0; ///< for each column, from the top to the bottom
    Side m_left;
    Side m_right;
    std::vector<double> m_heights; ///< by vertex
    std::vector<double> m_tops;
};

std::span<const int> Placement::flowing(int column) const
{
    const std::vector<int> &layer = m_layers.layers()[index(column)];
    const auto end = std::ranges::find_if(layer, [this](int v) { return isGap(v); });
    return {layer.begin(), end};
}

double Placement::gapBehind(int vertex, int next) const
{
    return m_layers.isLane(vertex) && m_layers.isLane(next) ? m_measure.laneGap : m_measure.gap;
}

void Placement::spreadColumns()
{
    const double columns = flowColumns;
    const double room = m_measure.viewport.width() - 2 * m_measure.margin;
    const double wanted = (room - (columns - 1) * m_measure.channel) / columns;
    m_geometry.left = m_measure.margin;
    m_geometry.boxWidth = std::clamp(wanted, m_measure.leastWidth, m_measure.mostWidth);
    m_geometry.channel = std::max(m_measure.channel, (room - columns * m_geometry.boxWidth) / (columns - 1));
    m_geometry.size.setWidth(m_geometry.columnLeft(static_cast<int>(flowColumns) - 1) + m_geometry.boxWidth + m_measure.margin);
}

/// Boxes as high as there is room for in the fullest column, then ribbons as wide.
void Placement::chooseSizes()
{
    m_room = m_measure.viewport.height() - m_measure.top - m_measure.margin;
    double fullest = 1;
    double heaviest = 1;
    double gaps = 0;
    int mostAside = 0;
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        double weight = 0;
        const auto vertices = flowing(column);
        for (const int v : vertices)
            weight += m_layers.isLane(v) ? 0 : m_graph.nodes[index(v)].weight;
        fullest = std::max(fullest, static_cast<double>(vertices.size()));
        heaviest = std::max(heaviest, weight);
        gaps = std::max(gaps, static_cast<double>(vertices.size()) * m_measure.gap);
        mostAside = std::max(mostAside, static_cast<int>(m_layers.layers()[index(column)].size() - vertices.size()));
    }
    const double shelf = mostAside == 0 ? 0 : m_measure.shelf + mostAside * (m_measure.leastBox + m_measure.gap);
    m_room = std::max(m_room - shelf, m_room / 2);
    m_leastBox = std::clamp((m_room - gaps) / fullest, m_measure.leastBox, m_measure.roomyBox);
    const double height = std::max(m_room - gaps, fullest * m_leastBox); // where it is longer than the view, there is more room
    m_unit = std::clamp(height / heaviest, leastUnit, m_measure.mostUnit);
}

double Placement::boxHeight(const MapNode &node) const
{
    if (node.role == MapNode::Role::Header)
        return m_measure.header;
    return node.isGap ? m_measure.leastBox : m_leastBox;
}

void Placement::gatherSides()
{
    const std::size_t count = index(m_layers.vertexCount());
    m_heights.assign(count, 0);
    std::vector<double> leftWidths(count, 0);
    std::vector<double> rightWidths(count, 0);
    m_left.start.assign(count + 1, 0);
    m_right.start.assign(count + 1, 0);
    m_geometry.ways.resize(m_graph.ribbons.size());
    for (std::size_t r = 0; r < m_graph.ribbons.size(); ++r) {
        const MapRibbon &ribbon = m_graph.ribbons[r];
        MapWay &way = m_geometry.ways[r];
        way.firstColumn = static_cast<int>(m_graph.nodes[index(ribbon.left)].column);
        way.lastColumn = static_cast<int>(m_graph.nodes[index(ribbon.right)].column);
        way.width = std::max(m_measure.leastRibbon, ribbon.weight * m_unit);
        leftWidths[index(ribbon.right)] += way.width;
        ++m_left.start[index(ribbon.right) + 1];
        for (int column = way.firstColumn; column < way.lastColumn; ++column) {
            const int v = m_layers.vertexAt(m_graph, ribbon, column);
            rightWidths[index(v)] += way.width;
            ++m_right.start[index(v) + 1];
        }
    }
    for (Side *side : {&m_left, &m_right}) {
        std::partial_sum(side->start.begin(), side->start.end(), side->start.begin());
        side->ribbons.resize(index(side->start.back()));
    }
    std::vector<int> nextLeft = m_left.start;
    std::vector<int> nextRight = m_right.start;
    for (int r = 0; r < std::ssize(m_graph.ribbons); ++r) {
        const MapRibbon &ribbon = m_graph.ribbons[index(r)];
        m_left.ribbons[index(nextLeft[index(ribbon.right)]++)] = r;
        for (int column = m_geometry.ways[index(r)].firstColumn; column < m_geometry.ways[index(r)].lastColumn; ++column)
            m_right.ribbons[index(nextRight[index(m_layers.vertexAt(m_graph, ribbon, column))]++)] = r;
    }
    for (int v = 0; v < m_layers.vertexCount(); ++v) {
        const double ribbons = std::max(leftWidths[index(v)], rightWidths[index(v)]);
        m_heights[index(v)] = m_layers.isLane(v) ? ribbons : std::max(boxHeight(m_graph.nodes[index(v)]), ribbons);
    }
}

void Placement::stack()
{
    m_tops.assign(m_heights.size(), m_measure.top);
    std::array<double, flowColumns> lows{};
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        double y = m_measure.top;
        const auto vertices = flowing(column);
        for (std::size_t i = 0; i < vertices.size(); ++i) {
            m_tops[index(vertices[i])] = y;
            y += m_heights[index(vertices[i])];
            if (i + 1 < vertices.size())
                y += gapBehind(vertices[i], vertices[i + 1]);
        }
        lows[index(column)] = y;
        m_room = std::max(m_room, y - m_measure.top);
    }
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        const double spare = (m_measure.top + m_room - lows[index(column)]) / 2;
        for (const int v : flowing(column))
            m_tops[index(v)] += spare;
    }
}

/// Moves a column's boxes and lanes towards the middle of what they are linked with.
void Placement::align(int column, bool toLeft, bool toRight)
{
    const auto vertices = flowing(column);
    std::vector<ColumnSlot> slots;
    slots.reserve(vertices.size());
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        const int v = vertices[i];
        double sum = 0;
        double weight = 0;
        const auto pull = [&](int ribbon, int there) {
            const int other = m_layers.vertexAt(m_graph, m_graph.ribbons[index(ribbon)], there);
            if (isGap(other))
                return;
            const double width = m_geometry.ways[index(ribbon)].width;
            sum += width * centre(other);
            weight += width;
        };
        // A lane's ribbons are the same on both sides.
        for (const int r : toLeft ? (m_layers.isLane(v) ? m_right : m_left).of(v) : std::span<int>())
            pull(r, column - 1);
        for (const int r : toRight ? m_right.of(v) : std::span<int>())
            pull(r, column + 1);
        const double height = m_heights[index(v)];
        slots.push_back({.height = height,
            .gap = i + 1 < vertices.size() ? gapBehind(v, vertices[i + 1]) : 0,
            .wanted = weight > 0 ? sum / weight - height / 2 : m_tops[index(v)],
            .weight = weight > 0 ? weight : still});
    }
    const std::vector<double> tops = fitColumn(slots, m_measure.top, m_measure.top + m_room);
    for (std::size_t i = 0; i < vertices.size(); ++i)
        m_tops[index(vertices[i])] = tops[i];
}

void Placement::placeShelf()
{
    double low = m_measure.top;
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        for (const int v : flowing(column))
            low = std::max(low, m_tops[index(v)] + m_heights[index(v)]);
    }
    double lowest = low;
    const bool isBare = low == m_measure.top; // there are only gaps
    const double shelf = isBare ? m_measure.top + m_measure.gap : low + m_measure.shelf;
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        double y = shelf;
        for (const int v : m_layers.layers()[index(column)]) {
            if (!isGap(v))
                continue;
            m_geometry.shelf = shelf - (isBare ? m_measure.gap : m_measure.shelf / 2);
            m_tops[index(v)] = y;
            y += m_heights[index(v)];
            lowest = std::max(lowest, y);
            y += m_measure.gap;
        }
    }
    m_geometry.size.setHeight(lowest + m_measure.margin);
}

void Placement::placeBoxes()
{
    m_geometry.areas.resize(m_graph.nodes.size());
    for (std::size_t n = 0; n < m_graph.nodes.size(); ++n)
        m_geometry.areas[n] = QRectF(
            m_geometry.columnLeft(static_cast<int>(m_graph.nodes[n].column)), m_tops[n], m_geometry.boxWidth, m_heights[n]);
}

/// Stacks a vertex's ribbons at its right in the order of where they go on, and a box's at its left in that of where they come
/// from.
void Placement::attach(int vertex, int column)
{
    const auto stackAt = [this, vertex, column](std::span<int> ribbons, auto compare) {
        std::ranges::sort(ribbons, [&](int a, int b) {
            const auto order = compare(m_graph.ribbons[index(a)], m_graph.ribbons[index(b)]);
            return order == 0 ? a < b : order < 0;
        });
        double sum = 0;
        for (const int r : ribbons)
            sum += m_geometry.ways[index(r)].width;
        double y = m_tops[index(vertex)] + (m_heights[index(vertex)] - sum) / 2;
        for (const int r : ribbons) {
            m_geometry.ways[index(r)].tops[index(column)] = y;
            y += m_geometry.ways[index(r)].width;
        }
    };
    const auto at = [this](const MapRibbon &ribbon, int there) { return centre(m_layers.vertexAt(m_graph, ribbon, there)); };
    stackAt(m_right.of(vertex), [&](const MapRibbon &a, const MapRibbon &b) {
        for (int next = column + 1; next < static_cast<int>(flowColumns); ++next) {
            if (const auto order = at(a, next) <=> at(b, next); order != 0)
                return order;
        }
        return std::partial_ordering::equivalent;
    });
    stackAt(m_left.of(vertex), [&](const MapRibbon &a, const MapRibbon &b) { return at(a, column - 1) <=> at(b, column - 1); });
}

void Placement::placeRibbons()
{
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        for (const int v : m_layers.layers()[index(column)])
            attach(v, column);
    }
    for (MapWay &way : m_geometry.ways) {
        const auto tops = std::span(way.tops).subspan(index(way.firstColumn), index(way.lastColumn - way.firstColumn + 1));
        const auto [highest, lowest] = std::ranges::minmax(tops);
        way.highest = highest;
        way.lowest = lowest + way.width;
    }
}

} // namespace

MapGeometry MapGeometry::of(const MapGraph &graph, const MapLayers &layers, const MapMeasure &measure)
{
    return Placement(graph, layers, measure).run();
}

} // namespace throughline
