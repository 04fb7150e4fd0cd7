// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/maplayers.h"

#include <QRectF>

namespace throughline {

/// Lengths that a map is made of, in pixels.
struct MapMeasure {
    QSizeF viewport{1200, 800}; ///< is filled where that makes the picture larger, never the boxes too small
    double margin = 24;
    double top = 44; ///< above the boxes, for the columns' headings
    double leastBox = 26; ///< one line of words
    double roomyBox = 46; ///< where there is room
    double header = 24;
    double gap = 8; ///< between boxes
    double laneGap = 3;
    double leastWidth = 132; ///< of a box
    double mostWidth = 250;
    double channel = 76; ///< between columns, at least
    double mostUnit = 12; ///< a ribbon's width for each item or frame that relies on it
    double leastRibbon = 1.5;
    double shelf = 52; ///< above the gaps, for their line and words

    bool operator==(const MapMeasure &) const = default;
};

/// A ribbon's way: its upper edge at the right of the box or lane that it leaves, and at the left of the one that it reaches.
struct MapWay {
    int firstColumn = 0;
    int lastColumn = 0;
    double width = 0;
    std::array<double, flowColumns> tops{};
    double highest = 0;
    double lowest = 0; ///< of its lower edge
};

/// Where the boxes and ribbons of a map are.
struct MapGeometry {
    QSizeF size;
    double left = 0; ///< of the first column
    double boxWidth = 0;
    double channel = 0; ///< between columns
    std::optional<double> shelf; ///< where the gaps begin
    std::vector<QRectF> areas; ///< by box
    std::vector<MapWay> ways; ///< by ribbon

    double columnLeft(int column) const { return left + column * (boxWidth + channel); }

    static MapGeometry of(const MapGraph &graph, const MapLayers &layers, const MapMeasure &measure);
};

} // namespace throughline
