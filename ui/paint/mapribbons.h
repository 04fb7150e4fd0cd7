// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/mapwords.h"
#include "ui/theme/theme.h"

class QPainter;
class QPainterPath;

namespace throughline {

/// Draws a map's ribbons, all of them however many there are: on pixels as sums of what covers each, so that ten thousand are no
/// slower than what they cover; elsewhere as outlines. Both have the colour of where they are, from column to column.
class MapRibbons {
public:
    /// Both stay the caller's.
    MapRibbons(const MapContent &content, const Theme &theme);

    /// Those on \a path, or all, as far as they are in \a visible. The painter is scaled already.
    void paint(QPainter &painter, const QRectF &visible, const MapPath *path) const;
    /// What a ribbon looks like, for the legend: a short one in \a area, from \a left to \a right.
    void paintSample(QPainter &painter, const QRectF &area, FlowColumn left, FlowColumn right) const;

private:
    void paintPixels(QPainter &painter, const QRectF &visible, const MapPath *path) const;
    void paintOutlines(QPainter &painter, const QRectF &visible, const MapPath *path) const;
    QPainterPath outline(const MapWay &way) const;
    QColor colour(int column) const { return m_theme.kind(kindOf(static_cast<FlowColumn>(column))); }

    const MapContent &m_content;
    const Theme &m_theme;
};

} // namespace throughline
