// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/pointing.h"

#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <algorithm>

namespace throughline {

namespace {

constexpr qreal mostZoom = 8;
constexpr qreal zoomAtFirst = 2;

} // namespace

void Pointing::toggleTool(PointingTool tool)
{
    m_tool = m_tool == tool ? PointingTool::None : tool;
    Q_EMIT changed();
}

void Pointing::moveTo(QPointF place)
{
    m_place = place;
    if (m_tool != PointingTool::None)
        Q_EMIT changed();
}

void Pointing::leave()
{
    m_place.reset();
    Q_EMIT changed();
}

void Pointing::beginStroke(QPointF place)
{
    m_strokes.append(QPolygonF({place}));
    Q_EMIT changed();
}

void Pointing::continueStroke(QPointF place)
{
    if (m_strokes.isEmpty())
        return beginStroke(place);
    m_strokes.back().append(place);
    Q_EMIT changed();
}

void Pointing::zoomBy(qreal factor, QPointF at)
{
    const qreal before = m_zoom;
    m_zoom = std::clamp(m_zoom * factor, 1.0, mostZoom);
    m_centre = at + (m_centre - at) * (before / m_zoom); // what is under the pointer stays there
    keepInside();
}

void Pointing::toggleZoom()
{
    if (isZoomed())
        return endZoom();
    zoomBy(zoomAtFirst, m_place.value_or(QPointF(0.5, 0.5)));
}

void Pointing::panBy(QPointF shares)
{
    m_centre -= shares / m_zoom;
    keepInside();
}

void Pointing::endZoom()
{
    m_zoom = 1;
    keepInside();
}

void Pointing::wipe()
{
    m_strokes.clear();
    endZoom();
}

void Pointing::keepInside()
{
    const qreal half = 0.5 / m_zoom;
    m_centre = {std::clamp(m_centre.x(), half, 1 - half), std::clamp(m_centre.y(), half, 1 - half)};
    Q_EMIT changed();
}

QRectF Pointing::zoomed(const QRectF &area) const
{
    const QSizeF size = area.size() * m_zoom;
    const QPointF corner(area.center().x() - m_centre.x() * size.width(), area.center().y() - m_centre.y() * size.height());
    return {corner, size};
}

QPointF Pointing::placeAt(QPointF point, const QRectF &area) const
{
    const QRectF whole = zoomed(area);
    return {(point.x() - whole.left()) / whole.width(), (point.y() - whole.top()) / whole.height()};
}

void Pointing::paint(QPainter &painter, const QRectF &area) const
{
    const QRectF whole = zoomed(area);
    const auto at
        = [&whole](QPointF place) { return whole.topLeft() + QPointF(place.x() * whole.width(), place.y() * whole.height()); };
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.pen, StageStyle::penWidth * whole.height(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &stroke : m_strokes) {
        QPolygonF line;
        for (const QPointF &place : stroke)
            line.append(at(place));
        line.size() == 1 ? painter.drawPoint(line.front()) : painter.drawPolyline(line);
    }
    if (m_place && m_tool == PointingTool::Spotlight) {
        QPainterPath shade;
        shade.addRect(area);
        const qreal radius = StageStyle::spotRadius * area.height();
        shade.addEllipse(at(*m_place), radius, radius);
        painter.fillPath(shade, m_style.shade);
    } else if (m_place && m_tool == PointingTool::Laser) {
        constexpr qreal glow = 2.6;
        QRadialGradient light(at(*m_place), StageStyle::laserRadius * glow);
        QColor rim = m_style.laser;
        rim.setAlpha(0);
        light.setColorAt(0, Qt::white);
        light.setColorAt(0.22, m_style.laser);
        light.setColorAt(1, rim);
        painter.setPen(Qt::NoPen);
        painter.setBrush(light);
        painter.drawEllipse(at(*m_place), StageStyle::laserRadius * glow, StageStyle::laserRadius * glow);
    }
    painter.restore();
}

} // namespace throughline
