// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/mapboxes.h"
#include "ui/paint/maplabels.h"
#include "ui/paint/mapribbons.h"

namespace throughline {

/// Draws a map, on screen or paper: only what is visible, in as much detail as its size lets one see.
class MapPainter {
public:
    /// A part of the map: in its own lengths, drawn \a scale times as large.
    struct View {
        QRectF visible;
        double scale = 1;
    };
    using Look = MapBoxes::Look;

    /// \a content stays the caller's.
    MapPainter(const MapContent &content, const Theme &theme);
    Q_DISABLE_COPY_MOVE(MapPainter)

    void setTheme(const Theme &theme);
    /// The lengths that fit the theme's type.
    static MapMeasure measure(const Theme &theme, QSizeF viewport);

    /// Everything but the headings. The painter is scaled already.
    void paint(QPainter &painter, const View &view) const;
    /// Only what is on \a path, strongly.
    void paintPath(QPainter &painter, const View &view, const MapPath &path) const;
    void paintBox(QPainter &painter, const View &view, int node, Look look) const
    {
        m_boxes.paint(painter, node, view.scale, look);
    }

    const MapLabels &labels() const { return m_labels; }
    QRectF titleArea(int node) const { return m_boxes.titleArea(node); }
    const QFont &titleFont() const { return m_theme.body; }

private:
    void paintBoxes(QPainter &painter, const View &view, const MapPath *path) const;

    const MapContent &m_content;
    Theme m_theme;
    MapRibbons m_ribbons;
    MapBoxes m_boxes;
    MapLabels m_labels;
};

} // namespace throughline
