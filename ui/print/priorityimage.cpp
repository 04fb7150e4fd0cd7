// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/priorityimage.h"

#include "core/base/translate.h"
#include "ui/paint/prioritylegend.h"
#include "ui/paint/prioritypainter.h"
#include "ui/paint/roadmapwords.h"
#include "ui/print/sheetimage.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr int sideWidth = Theme::inspectorPanel + Theme::vast;
constexpr int leastForSide = 3 * sideWidth; // a narrower picture is the plane's alone

class PrioritySheet {
public:
    PrioritySheet(const Snapshot &snapshot, const PriorityImageRequest &request)
        : m_theme(Theme::make(false, Theme::current().body))
        , m_content(priorityContent(snapshot, request.look.weights))
        , m_painter(m_content, m_theme)
        , m_size(request.size)
    {
        m_painter.setColour(request.look.colour);
    }

    Sheet sheet() const
    {
        return {m_size, [this](QPainter &painter) { paint(painter); }};
    }

private:
    void paint(QPainter &painter) const
    {
        const bool hasSide = m_size.width() >= leastForSide;
        const QSizeF room = m_size - QSize(hasSide ? sideWidth : 0, Theme::row);
        painter.fillRect(QRectF(QPointF(), m_size), m_theme.window);
        m_painter.paint(painter, m_painter.view(room, 1, {}));
        priorityLegend(m_content, m_painter.legend(), m_theme)
            .paint(painter, QRectF(Theme::pad, room.height(), room.width() - 2 * Theme::pad, Theme::row));
        if (hasSide)
            paintRanking(
                painter, QRectF(room.width() + Theme::wide, Theme::pad, sideWidth - 2 * Theme::wide, m_size.height() - Theme::pad));
    }

    void paintRanking(QPainter &painter, const QRectF &column) const
    {
        const int vision = static_cast<int>(std::lround(100 * m_content.weights.vision));
        const QString heading = tr("The vision counts %1 %, value now %2 %").arg(vision).arg(100 - vision);
        painter.setFont(m_theme.strong);
        painter.setPen(m_theme.text);
        painter.drawText(column, Qt::AlignLeft | Qt::AlignTop, heading);
        QRectF below = column.adjusted(0, QFontMetricsF(m_theme.strong).height() + Theme::tight, 0, 0);
        painter.setFont(m_theme.small);
        painter.setPen(m_content.ranking.survives() ? m_theme.traced : m_theme.warning);
        QRectF used;
        painter.drawText(below, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, survivalWords(m_content), &used);
        below.setTop(used.bottom() + Theme::gap);
        paintRows(painter, below);
    }

    void paintRows(QPainter &painter, const QRectF &column) const
    {
        const auto &ranked = m_content.ranking.items();
        const auto room = static_cast<std::size_t>(std::max(0.0, column.height() / Theme::row));
        const std::size_t count = ranked.size() <= room ? ranked.size() : room - std::min<std::size_t>(room, 1);
        Lettering words(m_theme.body);
        QRectF row(column.left(), column.top(), column.width(), Theme::row);
        for (std::size_t i = 0; i < count; ++i, row.translate(0, Theme::row)) {
            const QString score = QLocale().toString(ranked[i].score, 'f', 1);
            const double width = words.width(score) + 1;
            painter.setPen(m_theme.mutedText);
            words.draw(painter, {row.left(), row.top(), Theme::vast, row.height()}, QString::number(ranked[i].rank));
            words.draw(painter, {row.right() - width, row.top(), width, row.height()}, score);
            painter.setPen(m_theme.text);
            words.draw(
                painter, row.adjusted(Theme::vast, 0, -width - Theme::gap, 0), roadmapTitle(m_content.snapshot, ranked[i].item));
        }
        if (count < ranked.size() && room > 0) {
            painter.setPen(m_theme.mutedText);
            words.draw(painter, row, tr("and %1 more").arg(ranked.size() - count));
        }
    }

    Theme m_theme;
    PriorityContent m_content;
    PriorityPainter m_painter;
    QSize m_size;
};

} // namespace

QByteArray priorityPng(const Snapshot &snapshot, const PriorityImageRequest &request)
{
    const PrioritySheet drawing(snapshot, request);
    return sheetPng(drawing.sheet());
}

QByteArray prioritySvg(const Snapshot &snapshot, const PriorityImageRequest &request)
{
    const PrioritySheet drawing(snapshot, request);
    return sheetSvg(
        drawing.sheet(), snapshot.strategy().title(), tr("Roadmap items by value now and by how far they move toward the vision"));
}

} // namespace throughline
