// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/picking/linkpicker.h"

#include <array>

namespace throughline {

/// The throughline of one element: market → pain → bet → item → frame, with what is missing and how to fill it.
struct ThroughChain {
    struct Place {
        ElementKind kind = ElementKind::Other;
        int element = -1; ///< -1 where nothing is there
        int others = 0; ///< how many more could stand here
        std::optional<MissingLink> gap; ///< what would fill it; nothing where a neighbour must be filled first

        bool operator==(const Place &) const = default;
    };

    std::array<Place, 5> places;

    bool operator==(const ThroughChain &) const = default;

    static ThroughChain of(const Snapshot &snapshot, int element);
};

} // namespace throughline
