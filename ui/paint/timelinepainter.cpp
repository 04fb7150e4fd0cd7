// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/timelinepainter.h"

#include "core/model/values.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace throughline {

TimelinePainter::TimelinePainter(Snapshot snapshot, TimelineLook look, qreal width)
    : m_snapshot(std::move(snapshot))
    , m_look(std::move(look))
    , m_width(width)
    , m_timeline(Timeline::of(
          m_snapshot, [this](int item, int columns) { return (setLabel(item).width + m_look.barHeight * 2) * columns / m_width; }))
{
}

qreal TimelinePainter::x(double columns) const
{
    return columns * m_width / double(m_timeline.columns.size());
}

const TimelinePainter::Label &TimelinePainter::setLabel(int item)
{
    const auto known = m_labels.constFind(item);
    if (known != m_labels.cend())
        return *known;
    const QFontMetricsF metrics(m_look.font);
    Label label{.text = m_snapshot.strategy().element(item).body->title()};
    label.width = metrics.horizontalAdvance(label.text);
    if (const qreal most = m_width - m_look.rowHeight; label.width > most) {
        label.text = metrics.elidedText(label.text, Qt::ElideRight, most);
        label.width = metrics.horizontalAdvance(label.text);
    }
    label.width += 1;
    return *m_labels.insert(item, label);
}

QColor TimelinePainter::colour(int item) const
{
    const ElementBody &body = *m_snapshot.strategy().element(item).body;
    const Field *field = body.field(FieldKey::Status);
    const auto status = field ? parseItemStatus(body.value(*field)) : std::nullopt;
    switch (status.value_or(ItemStatus::Planned)) {
    case ItemStatus::Doing:
        return m_look.doing;
    case ItemStatus::Done:
        return m_look.done;
    case ItemStatus::Dropped:
        return m_look.rule;
    case ItemStatus::Planned:
        break;
    }
    return m_look.planned;
}

void TimelinePainter::paintHeader(QPainter &painter) const
{
    paintGrid(painter, m_look.headerHeight);
    painter.setFont(m_look.font);
    const QFontMetricsF metrics(m_look.font);
    // Where quarters are too narrow for their names, only the years have one.
    const bool hasQuarters = x(1) > metrics.horizontalAdvance(QStringLiteral("Q4")) + m_look.barHeight;
    for (std::size_t i = 0; i < m_timeline.columns.size(); ++i) {
        const Timeline::Column &column = m_timeline.columns[i];
        const qreal left = x(double(i)) + m_look.barHeight / 2;
        const bool isRoomy = i + 1 < m_timeline.columns.size() || x(1) > metrics.horizontalAdvance(QStringLiteral("2027"));
        painter.setPen(m_look.ink);
        if ((i == 0 || column.quarter == 1) && isRoomy)
            painter.drawText(QPointF(left, m_look.headerHeight / 2 - metrics.descent()), QString::number(column.year));
        painter.setPen(m_look.muted);
        if (hasQuarters)
            painter.drawText(QPointF(left, m_look.headerHeight - metrics.descent() - 2), QStringLiteral("Q%1").arg(column.quarter));
    }
    painter.fillRect(QRectF(0, m_look.headerHeight - 0.5, m_width, 0.5), m_look.muted);
}

void TimelinePainter::paintGrid(QPainter &painter, qreal height) const
{
    for (std::size_t i = 0; i <= m_timeline.columns.size(); ++i)
        painter.fillRect(QRectF(x(double(i)) - 0.25, 0, 0.5, height), m_look.rule);
}

QRectF TimelinePainter::area(const Timeline::Bar &bar) const
{
    const qreal left = x(bar.labelStart);
    const qreal right = std::max(x(bar.end), left + label(bar.item).width);
    return {left, 1, right - left, m_look.rowHeight - 2};
}

void TimelinePainter::paintBar(QPainter &painter, const Timeline::Bar &bar) const
{
    const QFontMetricsF metrics(m_look.font);
    const bool isTraced = m_snapshot.trace().traced(bar.item) != Traced::No;
    const QRectF body(
        x(bar.start) + 1, m_look.rowHeight - m_look.barHeight - 3, std::max(x(bar.end) - x(bar.start) - 2, 2.0), m_look.barHeight);
    painter.setPen(isTraced ? m_look.ink : m_look.untraced);
    painter.setFont(m_look.font);
    painter.drawText(QPointF(x(bar.labelStart) + 1, body.top() - metrics.descent() - 0.5), label(bar.item).text);
    painter.setPen(isTraced ? QPen(Qt::NoPen) : QPen(m_look.untraced, 0.75));
    painter.setBrush(colour(bar.item));
    painter.drawRoundedRect(body, m_look.barHeight / 2, m_look.barHeight / 2);
    if (!bar.isMilestone)
        return;
    paintDiamond(painter, {body.right() - m_look.barHeight, body.center().y()});
}

void TimelinePainter::paintDiamond(QPainter &painter, QPointF middle) const
{
    const qreal half = m_look.barHeight * 0.8;
    painter.setPen(QPen(m_look.ground, 0.75));
    painter.setBrush(m_look.ink);
    painter.drawPolygon(
        QPolygonF({middle + QPointF(0, -half), middle + QPointF(half, 0), middle + QPointF(0, half), middle + QPointF(-half, 0)}));
}

void TimelinePainter::paintLegend(QPainter &painter) const
{
    painter.save();
    painter.setFont(m_look.font);
    const QFontMetricsF metrics(m_look.font);
    const qreal middle = m_look.rowHeight / 2;
    qreal left = 0;
    const auto say = [&](const QString &word) {
        left += m_look.barHeight * 4;
        painter.setPen(m_look.muted);
        painter.drawText(QPointF(left, middle + metrics.capHeight() / 2), word);
        left += metrics.horizontalAdvance(word) + m_look.barHeight * 3;
    };
    const auto show = [&](const QColor &colour, const QPen &outline, const QString &word) {
        painter.setPen(outline);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(left, middle - m_look.barHeight / 2, m_look.barHeight * 3, m_look.barHeight),
            m_look.barHeight / 2, m_look.barHeight / 2);
        say(word);
    };
    show(m_look.planned, Qt::NoPen, QCoreApplication::translate("Timeline", "planned"));
    show(m_look.doing, Qt::NoPen, QCoreApplication::translate("Timeline", "doing"));
    show(m_look.done, Qt::NoPen, QCoreApplication::translate("Timeline", "done"));
    const Coverage coverage = m_snapshot.trace().coverage();
    if (coverage.traced < coverage.items)
        show(m_look.planned, QPen(m_look.untraced, 0.75), QCoreApplication::translate("Timeline", "no why yet"));
    paintDiamond(painter, {left + m_look.barHeight * 2, middle});
    say(QCoreApplication::translate("Timeline", "milestone"));
    painter.restore();
}

void TimelinePainter::paintRow(QPainter &painter, const Timeline::Lane &lane, int row) const
{
    painter.save();
    paintGrid(painter, m_look.rowHeight);
    for (const Timeline::Bar &bar : lane.bars)
        if (bar.row == row)
            paintBar(painter, bar);
    painter.restore();
}

} // namespace throughline
