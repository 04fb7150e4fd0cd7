// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/maplabels.h"

#include "core/base/translate.h"
#include "ui/theme/icons.h"

#include <QPainter>

namespace throughline {

MapLabels::MapLabels(const MapContent &content, const MapRibbons &ribbons, const Theme &theme)
    : m_content(content)
    , m_ribbons(ribbons)
    , m_theme(theme)
{
}

void MapLabels::paintShelf(QPainter &painter, const QRectF &visible) const
{
    const auto shelf = m_content.map.geometry().shelf;
    if (!shelf || *shelf < visible.top() - Theme::roomy || *shelf > visible.bottom() + Theme::roomy)
        return;
    const QString words = tr("Gaps: where the throughline breaks off");
    const QFontMetricsF metrics(m_theme.small);
    const double left = m_content.map.geometry().columnLeft(0);
    const double right = m_content.map.geometry().size.width() - left;
    const double width = metrics.horizontalAdvance(words);
    QPen pen(Theme::mixed(m_theme.untraced, m_theme.canvas, 0.7), Theme::hairline);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawLine(QPointF(left + width + Theme::pad, *shelf), QPointF(right, *shelf));
    painter.setPen(m_theme.untraced);
    painter.setFont(m_theme.small);
    painter.drawText(QPointF(left, *shelf + metrics.ascent() / 2 - 1), words);
}

void MapLabels::paintEmptyColumns(QPainter &painter) const
{
    const MapGeometry &geometry = m_content.map.geometry();
    painter.setFont(m_theme.small);
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        if (!m_content.map.column(column).empty())
            continue;
        const QRectF area(
            geometry.columnLeft(column), m_content.map.measure().top, geometry.boxWidth, m_content.map.measure().roomyBox);
        QPen pen(m_theme.strongBorder, Theme::hairline);
        pen.setDashPattern({4, 3});
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
        painter.setPen(m_theme.mutedText);
        const bool isThere = !m_content.flow.elements(static_cast<FlowColumn>(column)).empty();
        painter.drawText(area, Qt::AlignCenter, isThere ? tr("None fits the filter") : tr("None yet"));
    }
}

double MapLabels::headingHeight() const
{
    return QFontMetricsF(m_theme.strong).height() + 2 * Theme::gap;
}

void MapLabels::paintHeadings(QPainter &painter, double width, double left, double scale) const
{
    const MapGeometry &geometry = m_content.map.geometry();
    const double height = headingHeight();
    painter.fillRect(QRectF(0, 0, width, height), m_theme.canvas);
    painter.fillRect(QRectF(0, height - Theme::hairline, width, Theme::hairline), m_theme.border);
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        const auto own = static_cast<FlowColumn>(column);
        const double x = left + geometry.columnLeft(column) * scale;
        const double room = (geometry.boxWidth + geometry.channel) * scale - Theme::tight;
        const QRectF icon(x, (height - Theme::icon) / 2, Theme::icon, Theme::icon);
        kindIcon(kindOf(own), m_theme).paint(&painter, icon.toRect());
        const QFontMetricsF metrics(m_theme.strong);
        const double textRoom = room - Theme::icon - Theme::tight;
        const QString name = metrics.elidedText(mapHeading(own), Qt::ElideRight, textRoom);
        const double textLeft = icon.right() + Theme::tight;
        painter.setFont(m_theme.strong);
        painter.setPen(m_theme.heading);
        painter.drawText(QRectF(textLeft, 0, textRoom, height), Qt::AlignVCenter | Qt::AlignLeft, name);
        painter.setFont(m_theme.small);
        painter.setPen(m_theme.mutedText);
        const QString count = QLocale().toString(static_cast<qulonglong>(m_content.flow.elements(own).size()));
        const double after = metrics.horizontalAdvance(name) + Theme::gap;
        if (after + QFontMetricsF(m_theme.small).horizontalAdvance(count) <= textRoom)
            painter.drawText(QRectF(textLeft + after, 0, textRoom - after, height), Qt::AlignVCenter | Qt::AlignLeft, count);
    }
}

void MapLabels::paintLegend(QPainter &painter, const QRectF &area) const
{
    const QFontMetricsF metrics(m_theme.small);
    double x = area.left();
    const auto entry = [&](const QString &words, double shapeWidth, auto drawShape) {
        const QRectF shape(x, area.center().y() - 5.5, shapeWidth, 11);
        x = shape.right() + Theme::gap + metrics.horizontalAdvance(words) + Theme::roomy;
        if (x - Theme::roomy > area.right())
            return;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        drawShape(shape);
        painter.restore();
        painter.setFont(m_theme.small);
        painter.setPen(m_theme.mutedText);
        painter.drawText(QPointF(shape.right() + Theme::gap, area.center().y() + metrics.ascent() / 2 - 1), words);
    };
    entry(tr("as wide as what relies on it"), Theme::roomy,
        [&](const QRectF &shape) { m_ribbons.paintSample(painter, shape, FlowColumn::Bet, FlowColumn::Item); });
    entry(tr("a gap, or nothing that it is for"), Theme::wide, [&](const QRectF &shape) {
        QPen pen(m_theme.untraced, Theme::hairline);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(shape, 2, 2);
    });
    const auto &blocks = m_content.map.graph().blocks;
    if (std::ranges::any_of(blocks, &MapBlock::isFolded)) {
        entry(tr("several in one: double-click unfolds"), Theme::wide, [&](const QRectF &shape) {
            painter.setPen(QPen(m_theme.strongBorder, Theme::hairline));
            painter.setBrush(m_theme.canvas);
            painter.drawRoundedRect(shape.translated(2, 2), 2, 2);
            painter.drawRoundedRect(shape, 2, 2);
        });
    }
}

} // namespace throughline
