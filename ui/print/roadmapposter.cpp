// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/roadmapposter.h"

#include "ui/print/roadmapsheet.h"
#include "ui/print/typesetter.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>
#include <cmath>

namespace throughline {

namespace {

/// Points for each of the chart's pixels; below the last one words can't be read on paper.
constexpr std::array posterScales{0.9, 0.8, 0.7, 0.6, 0.5};

class Poster {
public:
    Poster(Composer &composer, const Snapshot &snapshot, const RoadmapLook &look, qreal edge)
        : m_composer(composer)
        , m_snapshot(snapshot)
        , m_look(look)
        , m_edge(edge)
        , m_area(composer.paper() - QSizeF(2 * edge, 2 * edge))
    {
        m_title = typeset(
            {{snapshot.strategy().title()}, {QStringLiteral(" · ")}, {QCoreApplication::translate("PdfDocument", "Roadmap")}},
            composer.style().text(TextRole::Group), composer.style(), m_area.width());
        for (const Strip &line : m_title)
            m_titleHeight += line.height;
        m_titleHeight += composer.style().gap;
    }

    void add()
    {
        for (const double scale : posterScales) {
            lay(scale);
            if (m_sheet->bodyHeight() <= room() && !m_sheet->cutsWords())
                break;
        }
        for (double top = 0; top < m_sheet->bodyHeight() - 0.5;) {
            const double end = std::min(m_sheet->partEnd(top, room()), m_sheet->bodyHeight());
            addPage(top, end - top);
            top = end;
        }
    }

private:
    void lay(double scale)
    {
        m_scale = scale;
        m_sheet = std::make_shared<const RoadmapSheet>(
            m_snapshot, RoadmapImageRequest{.size = QSize(static_cast<int>(m_area.width() / scale), 0), .look = m_look});
    }

    /// In the sheet's pixels, what a page has for rows.
    double room() const
    {
        return (m_area.height() - m_titleHeight) / m_scale - m_sheet->headerHeight() - RoadmapSheet::legendHeight();
    }

    void addPage(double top, double height)
    {
        m_composer.startPage({});
        const PageStyle &style = m_composer.style();
        const QPointF corner(m_edge - style.margins.left(), m_edge - style.margins.top());
        Strip page;
        page.height = m_composer.height();
        qreal y = 0;
        for (const Strip &line : m_title) {
            page.add(line, corner + QPointF(0, y));
            y += line.height;
        }
        page.drawings.push_back(
            [sheet = m_sheet, at = corner + QPointF(0, m_titleHeight), scale = m_scale, top, height](QPainter &painter) {
                painter.save();
                painter.translate(at);
                painter.scale(scale, scale);
                sheet->paintPart(painter, top, height);
                painter.restore();
            });
        const QString name = QCoreApplication::translate("PdfDocument", "Roadmap");
        PageBlock block{.strips = {page}, .isWhole = true, .alternative = name};
        if (top == 0) {
            block.outlineLevel = 1;
            block.outlineTitle = name;
        }
        m_composer.add(std::move(block));
    }

    Composer &m_composer;
    Snapshot m_snapshot;
    RoadmapLook m_look;
    qreal m_edge;
    QSizeF m_area;
    std::vector<Strip> m_title;
    qreal m_titleHeight = 0;
    double m_scale = 1;
    std::shared_ptr<const RoadmapSheet> m_sheet;
};

} // namespace

void addRoadmapPoster(Composer &composer, const Snapshot &snapshot, const RoadmapLook &look, qreal edge)
{
    if (snapshot.trace().coverage().items > 0)
        Poster(composer, snapshot, look, edge).add();
}

} // namespace throughline
