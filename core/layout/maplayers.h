// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/splice.h"
#include "core/layout/mapgraph.h"
#include "core/layout/maporder.h"

namespace throughline {

/// A map's columns in the order that crosses little. Ribbons that pass a column on their way to a later one do so in a lane, which
/// they share with the others that leave the same box: boxes are never in their way.
class MapLayers {
public:
    struct Lane {
        int left = -1; ///< the box that its ribbons come from
        int column = 0;

        bool operator==(const Lane &) const = default;
    };

    MapLayers() = default;
    /// Where there was a map \a before an edit that did \a elements to the elements, its order is kept, but for what crosses less.
    explicit MapLayers(const MapGraph &graph);
    MapLayers(const MapGraph &graph, const MapGraph &before, const MapLayers &layersBefore, const Splice &elements);

    /// By column, from the top: boxes by their index, lanes behind them. Boxes that are gaps come last.
    const LayeredGraph::Layers &layers() const { return m_layers; }
    const std::vector<Lane> &lanes() const { return m_lanes; }
    int vertexCount() const { return m_nodeCount + static_cast<int>(m_lanes.size()); }
    bool isLane(int vertex) const { return vertex >= m_nodeCount; }
    const Lane &lane(int vertex) const { return m_lanes[static_cast<std::size_t>(vertex - m_nodeCount)]; }
    /// Where \a ribbon passes \a column: its own box at an end, a lane between.
    int vertexAt(const MapGraph &graph, const MapRibbon &ribbon, int column) const;

private:
    void addLanes(const MapGraph &graph);
    LayeredGraph layered(const MapGraph &graph) const;
    std::vector<double> placesInDocument(const MapGraph &graph) const;
    std::vector<double> placesAsBefore(
        const MapGraph &graph, const MapGraph &before, const MapLayers &layersBefore, const Splice &elements) const;
    void order(const MapGraph &graph, const std::vector<double> &places);

    int m_nodeCount = 0;
    std::vector<Lane> m_lanes;
    std::vector<int> m_firstLane; ///< by box; -1 where it has none
    LayeredGraph::Layers m_layers = LayeredGraph::Layers(flowColumns);
};

} // namespace throughline
