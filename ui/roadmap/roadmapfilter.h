// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/roadmap.h"

namespace throughline {

/// Which items of the roadmap somebody wants to see, in each of its views.
struct RoadmapFilter {
    /// One lane of those that lanesBy makes.
    struct Lane {
        LaneBy lanesBy = LaneBy::Theme;
        QString key;
        QString title;

        bool operator==(const Lane &) const = default;
    };

    /// Each of them is somewhere in the item, or in a field where it is `field:word`.
    QString words = {};
    std::optional<Lane> lane = {};

    bool isActive() const { return !words.trimmed().isEmpty() || lane; }
    /// What tells of each item of \a snapshot whether it is wanted; null: all are.
    std::function<bool(int item)> shownIn(const Snapshot &snapshot) const;
    bool operator==(const RoadmapFilter &) const = default;
};

} // namespace throughline
