// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <QDate>

#include <functional>
#include <vector>

namespace throughline {

/// A roadmap over time, without a unit of length: columns are quarters of the document's year, lanes are its themes, and every lane
/// has as many rows as it takes that no two bars of it overlap.
struct Timeline {
    struct Column {
        QDate from; ///< first day of the quarter
        int year = 0; ///< the fiscal year's name
        int quarter = 1;
    };
    struct Bar {
        int item = -1;
        double start = 0; ///< in columns from the left; a quarter's days share it evenly
        double end = 0; ///< after start
        double labelStart = 0; ///< start, or further left where the label would run off the right edge
        int row = 0; ///< within the lane
        bool isOpen = false; ///< it has no end, like "later": it runs off the right edge
        bool isMilestone = false;
    };
    struct Lane {
        int group = -1;
        int rows = 0; ///< 0 where no item of the theme has a date
        std::vector<Bar> bars;
    };

    std::vector<Column> columns;
    std::vector<Lane> lanes; ///< in document order
    std::vector<int> undated; ///< items that the figure can't place

    bool isEmpty() const { return columns.empty(); }

    /// How many columns wide an item's label is when there are so many columns in all.
    using LabelWidth = std::function<double(int item, int columns)>;
    /// Lays out every roadmap item, so that in a row neither bars nor labels overlap.
    static Timeline of(const Snapshot &snapshot, const LabelWidth &labelWidth = {});
};

} // namespace throughline
