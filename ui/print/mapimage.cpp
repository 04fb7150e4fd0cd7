// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/mapimage.h"

#include "ui/paint/mappainter.h"
#include "ui/print/sheetimage.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace throughline {

namespace {

/// A map with its headings above and its legend below.
class MapSheet {
public:
    MapSheet(const Snapshot &snapshot, QSize size)
        : m_theme(Theme::make(false, Theme::current().body))
        , m_painter(m_content, m_theme)
    {
        m_content.snapshot = snapshot;
        m_content.flow = Flow::of(snapshot.strategy(), snapshot.trace());
        const std::vector<bool> all(snapshot.strategy().elements().size(), true);
        m_content.map = TraceMap(MapGraph::of(snapshot.strategy(), m_content.flow, all, {}),
            MapPainter::measure(m_theme, QSizeF(size) - QSizeF(0, Theme::row)));
    }

    QSize size() const
    {
        const QSizeF size = m_content.map.geometry().size;
        return {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())) + Theme::row};
    }

    void paint(QPainter &painter) const
    {
        const QRectF sheet(QPointF(), size());
        painter.fillRect(sheet, m_theme.canvas);
        m_painter.paint(painter, {.visible = sheet, .scale = 1});
        m_painter.labels().paintHeadings(painter, sheet.width(), 0, 1);
        m_painter.labels().paintLegend(
            painter, QRectF(Theme::roomy, sheet.bottom() - Theme::row, sheet.width() - 2 * Theme::roomy, Theme::row));
    }

private:
    Theme m_theme;
    MapContent m_content;
    MapPainter m_painter;
};

} // namespace

QByteArray mapPng(const Snapshot &snapshot, QSize size)
{
    const MapSheet drawing(snapshot, size);
    return sheetPng({drawing.size(), [&drawing](QPainter &painter) { drawing.paint(painter); }});
}

QByteArray mapSvg(const Snapshot &snapshot, QSize size)
{
    const MapSheet drawing(snapshot, size);
    return sheetSvg({drawing.size(), [&drawing](QPainter &painter) { drawing.paint(painter); }}, snapshot.strategy().title(),
        QCoreApplication::translate("map", "The throughline from markets to frames"));
}

} // namespace throughline
