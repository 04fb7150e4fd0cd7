// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/maplegend.h"

#include <QPainter>

namespace throughline {

MapLegend::MapLegend(const MapPainter *map, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_map(map)
    , m_theme(theme)
{
    setFixedHeight(Theme::row);
    setToolTip(tr("What the shapes of the map mean"));
}

void MapLegend::applyTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void MapLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(QRect(0, 0, width(), Theme::hairline), m_theme.border);
    m_map->labels().paintLegend(painter, QRectF(rect()).adjusted(Theme::roomy, Theme::hairline, -Theme::wide, 0));
}

} // namespace throughline
