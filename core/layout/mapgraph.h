// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/flowfilter.h"

#include <QSet>

namespace throughline {

/// How many boxes a column may have before those that belong together are folded into one.
struct MapFolding {
    int most = 60; ///< boxes of a column
    int mostGaps = 20;
    QSet<QString> turned; ///< keys of blocks that are folded where they wouldn't be, or the other way round
};

/// Boxes of a column that belong together: items of a theme, frames of an act, pains and bets of a market, and the gaps.
struct MapBlock {
    QString key; ///< stays the same through edits
    QString name; ///< empty: what belongs nowhere
    FlowColumn column = FlowColumn::Market;
    bool isGap = false;
    bool isFolded = false;
    int count = 0; ///< of elements

    bool operator==(const MapBlock &) const = default;
};

struct MapNode {
    enum class Role : quint8 {
        Element,
        Fold, ///< stands for all of its block
        Header, ///< names the block whose boxes follow, and folds them
    };

    Role role = Role::Element;
    FlowColumn column = FlowColumn::Market;
    int element = -1;
    int block = -1; ///< index into MapGraph::blocks
    int weight = 1; ///< see Flow::weight()
    bool isGap = false;

    /// The same box of the picture, whatever number its element has now.
    bool isLike(const MapNode &other) const
    {
        return role == other.role && column == other.column && block == other.block && weight == other.weight
            && isGap == other.isGap;
    }
};

/// All links between two boxes.
struct MapRibbon {
    int left = -1; ///< indices into MapGraph::nodes
    int right = -1;
    int links = 0;
    int weight = 0; ///< of what relies on the left one along these links

    bool operator==(const MapRibbon &) const = default;
};

/// Which boxes and ribbons a map has, before anything has a place.
struct MapGraph {
    std::vector<MapNode> nodes; ///< column by column, gaps last, each in document order
    std::vector<MapBlock> blocks;
    std::vector<MapRibbon> ribbons; ///< ordered by their left, then their right ends
    std::vector<int> nodeOf; ///< by element; -1 where it is on no box; a folded one is on its fold

    static MapGraph of(const Strategy &strategy, const Flow &flow, const std::vector<bool> &shown, const MapFolding &folding);

    const MapBlock *blockOf(const MapNode &node) const
    {
        return node.block < 0 ? nullptr : &blocks[static_cast<std::size_t>(node.block)];
    }
    /// Whether the picture is the same one, though elements may have moved in the document and have other titles.
    bool isLike(const MapGraph &other) const;
};

} // namespace throughline
