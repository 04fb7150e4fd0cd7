// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/roadmaplegend.h"

#include "core/base/translate.h"
#include "ui/paint/lettering.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double box = 10; // pixels
constexpr double mark = 22; // pixels of a line's mark

} // namespace

RoadmapLegend::RoadmapLegend(const std::vector<LegendEntry> &colours, const Theme &theme)
    : m_theme(theme)
{
    for (const LegendEntry &entry : colours)
        add(Mark::Box, entry.colour, entry.words);
}

RoadmapLegend::RoadmapLegend(const RoadmapContent &content, const std::vector<LegendEntry> &colours, const Theme &theme)
    : RoadmapLegend(colours, theme)
{
    const Roadmap &roadmap = content.roadmap;
    const auto isUntraced = [&](const RoadmapBar &bar) { return content.snapshot.trace().traced(bar.item) == Traced::No; };
    if (std::ranges::any_of(roadmap.bars(), isUntraced))
        add(Mark::Dashes, theme.untraced, tr("no why yet"));
    const auto conflicts = std::ranges::count(roadmap.orders(), true, &RoadmapOrder::isConflict);
    if (conflicts > 0)
        add(Mark::Conflict, theme.error,
            conflicts == 1 ? tr("1 order that the dates break") : tr("%1 orders that the dates break").arg(conflicts));
    if (!roadmap.tray().empty())
        add(Mark::None, {}, tr("%1 without a date").arg(roadmap.tray().size()));
}

void RoadmapLegend::paintMark(QPainter &painter, const QRectF &place, const Entry &entry) const
{
    const QPointF middle = place.center();
    if (entry.mark == Mark::Box) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(entry.colour);
        painter.drawRoundedRect(place, 2, 2);
        return;
    }
    if (entry.mark == Mark::Ring) {
        painter.setPen(QPen(entry.colour, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
    QPen pen(entry.colour, 1.5, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (entry.mark == Mark::Dashes) {
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        return;
    }
    painter.drawLine(QPointF(place.left(), middle.y()), QPointF(place.right() - 4, middle.y()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(entry.colour);
    const QPointF tip(place.right(), middle.y());
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-6, -4), tip + QPointF(-6, 4)}));
}

void RoadmapLegend::paint(QPainter &painter, const QRectF &row) const
{
    Lettering letters(m_theme.small);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double x = row.left();
    for (const Entry &entry : m_entries) {
        const bool isLine = entry.mark == Mark::Dashes || entry.mark == Mark::Conflict;
        const double width = entry.mark == Mark::None ? 0 : isLine ? mark : box;
        const double left = x + width + Theme::tight;
        const double words = std::min<double>(std::ceil(letters.width(entry.words)), Theme::sidePanel);
        if (left + words > row.right())
            break;
        if (width > 0)
            paintMark(painter, QRectF(x, row.center().y() - box / 2, width, box), entry);
        painter.setPen(m_theme.mutedText);
        letters.draw(painter, QRectF(left, row.top(), words, row.height()), entry.words);
        x = left + words + Theme::wide;
    }
    painter.restore();
}

QString RoadmapLegend::words() const
{
    QStringList lines;
    for (const Entry &entry : m_entries)
        lines << entry.words;
    return lines.join(u'\n');
}

} // namespace throughline
