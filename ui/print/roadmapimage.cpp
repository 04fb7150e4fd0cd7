// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/roadmapimage.h"

#include "ui/paint/roadmaplegend.h"
#include "ui/paint/roadmappainter.h"
#include "ui/print/sheetimage.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {

namespace {

/// All columns and lanes of a roadmap, its legend below.
class RoadmapSheet {
public:
    RoadmapSheet(const Snapshot &snapshot, const RoadmapImageRequest &request)
        : m_theme(Theme::make(false, Theme::current().body))
        , m_painter(m_content, m_theme)
        , m_today(request.look.today)
    {
        m_content.snapshot = snapshot;
        layOut(request);
        m_painter.setLanes(request.look.lanesBy);
        m_painter.setColour(request.look.colour);
        const double height = m_painter.places().size(m_view.month).height();
        m_view.size = QSizeF(request.size.width(), std::max(std::ceil(height), double(request.size.height() - Theme::row)));
    }

    QSize size() const { return m_view.size.toSize() + QSize(0, Theme::row); }

    void paint(QPainter &painter) const
    {
        painter.fillRect(QRectF(QPointF(), size()), m_theme.window);
        m_painter.paint(painter, m_view, QRectF(QPointF(), m_view.size), m_today, [](int) { return RoadmapPainter::Look(); });
        m_painter.paintLaneNames(painter, m_view, -1);
        m_painter.paintHeader(painter, m_view, m_today);
        const RoadmapLegend legend(m_content, m_painter.legend(), m_theme);
        const double left = Theme::pad;
        legend.paint(painter, QRectF(left, m_view.size.height(), m_view.size.width() - 2 * left, Theme::row));
    }

private:
    /// The finest columns that are wide enough where all of them are to be seen.
    void layOut(const RoadmapImageRequest &request)
    {
        using Unit = Period::Unit;
        for (const Unit unit : {Unit::Month, Unit::Quarter, Unit::Half, Unit::Year}) {
            m_content.roadmap
                = Roadmap::of(m_content.snapshot, {.lanesBy = request.look.lanesBy, .column = unit, .today = request.look.today});
            m_view.month = (request.size.width() - m_painter.laneWidth()) / std::max(1.0, m_content.roadmap.scale().width());
            if (RoadmapPlaces::columnFor(m_view.month) <= unit)
                return;
        }
    }

    Theme m_theme;
    RoadmapContent m_content;
    RoadmapPainter m_painter;
    RoadmapPlaces::View m_view;
    QDate m_today;
};

} // namespace

QByteArray roadmapPng(const Snapshot &snapshot, const RoadmapImageRequest &request)
{
    const RoadmapSheet drawing(snapshot, request);
    return sheetPng({drawing.size(), [&drawing](QPainter &painter) { drawing.paint(painter); }});
}

QByteArray roadmapSvg(const Snapshot &snapshot, const RoadmapImageRequest &request)
{
    const RoadmapSheet drawing(snapshot, request);
    return sheetSvg({drawing.size(), [&drawing](QPainter &painter) { drawing.paint(painter); }}, snapshot.strategy().title(),
        QCoreApplication::translate("roadmap", "The roadmap over time, in lanes"));
}

} // namespace throughline
