// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace throughline {

/// Layers of things, left to right, with edges between neighbouring layers: in which order do they cross least?
struct LayeredGraph {
    struct Edge {
        int left = -1;
        int right = -1;
    };
    using Layers = std::vector<std::vector<int>>; ///< vertices of each layer, from the top

    Layers layers; ///< as they stand at first
    std::vector<int> movable; ///< how many of each layer, from the top, may change places
    std::vector<int> block; ///< by vertex: vertices of the same block stay together, the first of it first; -1: on its own
    std::vector<Edge> edges;

    /// How many pairs of edges cross in that order.
    qint64 crossings(const Layers &order) const;
    /// An order by barycentre sweeps (Sugiyama, Tagawa and Toda 1981) that crosses no more than the first one; the first one itself
    /// where none is better. The same for the same graph.
    Layers ordered(int sweeps = 6) const;
};

} // namespace throughline
