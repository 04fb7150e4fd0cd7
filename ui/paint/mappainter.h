// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/mapwords.h"
#include "ui/theme/theme.h"

#include <QStaticText>

class QPainter;

namespace throughline {

/// Draws a map, on screen or paper. Only what is visible, in as much detail as its size lets one see; words are laid out when they
/// are first drawn.
class MapPainter {
public:
    /// A part of the map: in its own lengths, drawn \a scale times as large.
    struct View {
        QRectF visible;
        double scale = 1;
    };
    enum class Look : quint8 { Plain, Hovered, Selected };

    /// \a content stays the caller's.
    MapPainter(const MapContent &content, const Theme &theme);

    void setTheme(const Theme &theme);
    /// The words may be other ones now.
    void forgetWords();
    /// The lengths that fit the theme's type.
    static MapMeasure measure(const Theme &theme, QSizeF viewport);

    /// Everything but the headings. The painter is scaled already.
    void paint(QPainter &painter, const View &view) const;
    /// Only what is on \a path, strongly.
    void paintPath(QPainter &painter, const View &view, const MapPath &path) const;
    void paintNode(QPainter &painter, const View &view, int node, Look look) const;
    /// The columns' names on a strip of height(), in pixels; \a left is where the map's own left edge is.
    void paintHeadings(QPainter &painter, double width, double left, double scale) const;
    double headingHeight() const;
    /// What the shapes mean, on one line; the width that it needs.
    double paintLegend(QPainter *painter, const QRectF &area) const;

    QRectF titleArea(int node) const;
    const QFont &titleFont() const { return m_theme.body; }

private:
    struct Line {
        QStaticText text;
        QPointF place; ///< in the box
    };
    struct Face {
        std::vector<Line> title;
        std::optional<Line> detail;
    };

    const Face &face(int node) const;
    Face makeFace(int node) const;
    double cornerWidth(int node) const;
    QString countOf(int node) const;
    void paintRibbons(QPainter &painter, const View &view, const MapPath *path) const;
    void paintRibbon(QPainter &painter, const View &view, int ribbon, double strength) const;
    void paintThinRibbon(QPainter &painter, const View &view, int ribbon, double strength) const;
    const std::vector<bool> &prominent() const;
    void paintNodes(QPainter &painter, const View &view, const MapPath *path) const;
    void paintBox(QPainter &painter, int node, Look look) const;
    void paintHeader(QPainter &painter, int node, Look look) const;
    void paintWords(QPainter &painter, int node) const;
    void paintShelf(QPainter &painter, const View &view) const;
    void paintEmptyColumns(QPainter &painter) const;
    QColor colour(FlowColumn column) const { return m_theme.kind(kindOf(column)); }

    const MapContent &m_content;
    Theme m_theme;
    mutable std::vector<std::optional<Face>> m_faces;
    mutable std::vector<bool> m_prominent; ///< ribbons that are drawn at rest, where there are many
};

} // namespace throughline
