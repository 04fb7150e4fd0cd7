// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/mappainter.h"

#include <QFontMetricsF>

#include <algorithm>

namespace throughline {

namespace {

constexpr double narrow = 11; // lines' heights of width, for a box

} // namespace

MapPainter::MapPainter(const MapContent &content, const Theme &theme)
    : m_content(content)
    , m_theme(theme)
    , m_ribbons(m_content, m_theme)
    , m_boxes(m_content, m_theme)
    , m_labels(m_content, m_ribbons, m_theme)
{
}

void MapPainter::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_boxes.forgetWords();
}

MapMeasure MapPainter::measure(const Theme &theme, QSizeF viewport)
{
    const double line = QFontMetricsF(theme.body).height();
    const double small = QFontMetricsF(theme.small).height();
    MapMeasure measure;
    measure.viewport = viewport;
    measure.margin = Theme::roomy;
    measure.top = small + 2 * Theme::pad + Theme::gap;
    measure.leastWidth = 8 * line;
    measure.mostWidth = 15 * line;
    measure.channel = std::clamp(viewport.width() * 0.075, 2.0 * Theme::roomy, 5.0 * Theme::roomy);
    const double width = (viewport.width() - 2 * measure.margin - (flowColumns - 1) * measure.channel) / flowColumns;
    const bool isNarrow = width < narrow * line; // a title takes two lines
    measure.leastBox = (isNarrow ? 2 : 1) * line + Theme::gap;
    measure.roomyBox = std::max(measure.leastBox, line + small + Theme::pad + Theme::tight);
    measure.header = small + Theme::gap;
    measure.gap = Theme::gap;
    measure.laneGap = Theme::tight;
    measure.shelf = small + 2 * Theme::roomy;
    return measure;
}

void MapPainter::paint(QPainter &painter, const View &view) const
{
    m_labels.paintShelf(painter, view.visible);
    m_ribbons.paint(painter, view.visible, nullptr);
    paintBoxes(painter, view, nullptr);
    m_labels.paintEmptyColumns(painter);
}

void MapPainter::paintPath(QPainter &painter, const View &view, const MapPath &path) const
{
    m_ribbons.paint(painter, view.visible, &path);
    paintBoxes(painter, view, &path);
}

void MapPainter::paintBoxes(QPainter &painter, const View &view, const MapPath *path) const
{
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        const auto [first, last] = m_content.map.nodesBetween(column, view.visible.top(), view.visible.bottom());
        for (int i = first; i < last; ++i) {
            const int node = m_content.map.column(column)[static_cast<std::size_t>(i)];
            if (!path || path->nodes[static_cast<std::size_t>(node)])
                m_boxes.paint(painter, node, view.scale, Look::Plain);
        }
    }
}

} // namespace throughline
