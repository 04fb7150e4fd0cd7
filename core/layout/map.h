// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/mapgeometry.h"

#include <span>

namespace throughline {

/// Which boxes and ribbons lie on one path.
struct MapPath {
    std::vector<bool> nodes;
    std::vector<bool> ribbons;

    bool isEmpty() const { return nodes.empty(); }
};

/// The whole throughline as a picture without pixels: boxes in five columns, as high as what passes through them, and ribbons
/// between. Boxes where the stream breaks off stand on a shelf of their own below the others.
class TraceMap {
public:
    enum class Direction : quint8 { Left, Right, Up, Down, PageUp, PageDown, Home, End };

    TraceMap() = default;
    TraceMap(MapGraph graph, const MapMeasure &measure);
    /// As the other, keeping the order of \a before as far as an edit that did \a elements to the elements lets it.
    TraceMap(MapGraph graph, const MapMeasure &measure, const TraceMap &before, const Splice &elements);
    /// The same order in another frame.
    void setMeasure(const MapMeasure &measure);

    const MapGraph &graph() const { return m_graph; }
    const MapLayers &layers() const { return m_layers; }
    const MapMeasure &measure() const { return m_measure; }
    const MapGeometry &geometry() const { return m_geometry; }
    const MapNode &node(int node) const { return m_graph.nodes[static_cast<std::size_t>(node)]; }
    int nodeCount() const { return static_cast<int>(m_graph.nodes.size()); }
    /// The box of an element, or of the fold that holds it; -1 where it isn't shown.
    int nodeOf(int element) const;
    const QRectF &area(int node) const { return m_geometry.areas[static_cast<std::size_t>(node)]; }
    const MapWay &way(int ribbon) const { return m_geometry.ways[static_cast<std::size_t>(ribbon)]; }
    /// The boxes of a column, from the top.
    const std::vector<int> &column(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
    /// The boxes of a column that reach into what is between two heights, as indices [first, last) into column().
    std::pair<int, int> nodesBetween(int column, double top, double bottom) const;

    /// The box at \a point, or -1.
    int nodeAt(QPointF point) const;
    /// The ribbon at \a point, -1 where there is none; the last of several.
    int ribbonAt(QPointF point) const;
    /// All that leads to a box and all that relies on it.
    MapPath pathThrough(int node) const;
    MapPath pathAlong(int ribbon) const;
    /// The box that an arrow leads to: within the column, or along the widest ribbon; the nearest one where no ribbon leads that
    /// way.
    int neighbour(int node, Direction direction) const;

private:
    void place();
    void takePlaces(const TraceMap &before);
    int alongRibbon(int node, bool isLeft) const;
    int nearest(int node, int step) const;
    void follow(std::vector<int> pending, bool isLeft, MapPath &path) const;
    std::span<const int> ribbonsOf(int node, bool isLeft) const;

    MapGraph m_graph;
    MapLayers m_layers;
    MapMeasure m_measure;
    MapGeometry m_geometry;
    std::array<std::vector<int>, flowColumns> m_columns;
    /// Ribbons by the box at their right and at their left.
    std::array<std::vector<int>, 2> m_ribbonsBy;
    std::array<std::vector<int>, 2> m_firstBy;
};

/// How far down the ease from one height to another has come after \a share of the way across: the curve of every ribbon.
double ribbonEase(double share);

} // namespace throughline
