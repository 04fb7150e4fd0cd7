// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/mapribbons.h"

namespace throughline {

/// Writes what stands around a map's boxes: the columns' names, what the shapes mean, what is missing.
class MapLabels {
public:
    /// All stay the caller's.
    MapLabels(const MapContent &content, const MapRibbons &ribbons, const Theme &theme);

    /// The line above the gaps. The painter is scaled already, here and for the empty columns.
    void paintShelf(QPainter &painter, const QRectF &visible) const;
    /// A column without a box says what would stand there.
    void paintEmptyColumns(QPainter &painter) const;
    /// The columns' names on a strip of headingHeight(), in pixels; \a left is where the map's own left edge is.
    void paintHeadings(QPainter &painter, double width, double left, double scale) const;
    double headingHeight() const;
    /// What the shapes mean, on one line.
    void paintLegend(QPainter &painter, const QRectF &area) const;

private:
    const MapContent &m_content;
    const MapRibbons &m_ribbons;
    const Theme &m_theme;
};

} // namespace throughline
