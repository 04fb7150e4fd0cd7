// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/merge.h"
#include "core/history/relinking.h"

namespace throughline {

/// What a merge decides before it looks at what sections say: which are the same one, what stays, where, and what it is called.
struct MergePlan {
    /// What becomes of a section.
    struct Place {
        bool isKept = false;
        bool isRenamedTwice = false; ///< to two titles
        bool isMovedTwice = false; ///< to two parents
        bool isTitleTaken = false; ///< theirs gave it a title that something else has in ours
        std::optional<Version> remover; ///< the side that removed it, while the other side needs it
        int parent = -1; ///< section of ThreefoldList
        QByteArray title; ///< in UTF-8
        QByteArray fragment;
    };

    ThreefoldList sections;
    std::vector<Place> places; ///< for each of them
    std::vector<int> order; ///< those that are kept, as they stand in the merged document
    OfEach<std::vector<int>> parents; ///< for each of them the one that it stands under in a version

    const Place &operator[](int section) const { return places[static_cast<std::size_t>(section)]; }
};

/// \a choices of titles: for each of those that both renamed, in order.
MergePlan mergePlan(const OfEach<Snapshot> &versions, std::span<const MergeChoice> choices);

const Section &sectionOf(const OfEach<Snapshot> &versions, const ThreefoldList &sections, int section, Version version);

} // namespace throughline
