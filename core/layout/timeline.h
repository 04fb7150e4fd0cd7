// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <QDate>

#include <vector>

namespace throughline {

/// A roadmap over time, without a unit of length: columns are quarters of the document's year, lanes are its themes, and every lane
/// has as many rows as it takes that no two bars of it overlap.
struct Timeline {
    struct Column {
        QDate from;       ///< first day of the quarter
        int year = 0;     ///< the fiscal year's name
        int quarter = 1;
    };
    struct Bar {
        int item = -1;
        double start = 0; ///< in columns from the left; a quarter's days share it evenly
        double end = 0;   ///< after start
        int row = 0;      ///< within the lane
        bool isOpen = false; ///< it has no end, like "later": it runs off the right edge
        bool isMilestone = false;
    };
    struct Lane {
        int group = -1;
        int rows = 0; ///< 0 where no item of the theme has a date
        std::vector<Bar> bars;
    };

    std::vector<Column> columns;
    std::vector<Lane> lanes;      ///< in document order
    std::vector<int> undated;     ///< items that the figure can't place

    bool isEmpty() const { return columns.empty(); }

    /// Lays out every roadmap item. A bar needs at least \a shortest columns of room in its row, so that its label finds place.
    static Timeline of(const Snapshot &snapshot, double shortest = 1);
};

} // namespace throughline
