// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/canvas/wetink.h"

#include "ui/paint/sketchpainter.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace throughline {

namespace {

constexpr qsizetype stretch = 64; ///< stations that dry together
constexpr qsizetype overlap = 3; ///< so that no gap is seen between two stretches

QRectF around(const QList<Station> &line, qsizetype from)
{
    QRectF area;
    for (qsizetype i = std::max<qsizetype>(from, 0); i < line.size(); ++i) {
        const double reach = line[i].radius + 1;
        area = area.united({line[i].middle - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)});
    }
    return area;
}

qsizetype sameAtStart(const QList<Station> &a, const QList<Station> &b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

} // namespace

void WetInk::setView(const PageView &view, const QSize &size, double pixelRatio)
{
    if (view == m_view && size == m_size && pixelRatio == m_pixelRatio)
        return;
    m_view = view;
    m_size = size;
    m_pixelRatio = pixelRatio;
    m_dried = 0;
    m_dry = {};
}

QRectF WetInk::show(const InkMark &ink)
{
    QList<Station> line = middleLine(ink);
    const qsizetype same = sameAtStart(m_line, line);
    const QRectF touched = around(m_line, same - overlap).united(around(line, same - overlap));
    m_line = std::move(line);
    m_colour = ink.colour;
    if (same < m_dried) {
        m_dried = 0;
        m_dry = {};
    }
    // What one more point has left alone, further ones will, too.
    if (same - m_dried >= stretch)
        dry(same);
    return touched;
}

QRectF WetInk::take()
{
    m_dried = 0;
    m_dry = {};
    return around(std::exchange(m_line, {}), 0);
}

void WetInk::dry(qsizetype end)
{
    if (m_dry.isNull()) {
        m_dry = QImage((QSizeF(m_size) * m_pixelRatio).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
        m_dry.setDevicePixelRatio(m_pixelRatio);
        m_dry.fill(Qt::transparent);
    }
    QPainter painter(&m_dry);
    painter.setTransform(m_view.transform());
    paintStretch(painter, m_dried - overlap, end);
    m_dried = end;
}

void WetInk::paintStretch(QPainter &painter, qsizetype from, qsizetype to) const
{
    const qsizetype start = std::max<qsizetype>(from, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(qColour(m_colour.withAlpha(255)));
    painter.drawPath(painterPath(outline(m_line.sliced(start, to - start))));
}

/// The dry and the wet part, without looking through.
void WetInk::paintOpaque(QPainter &painter, const QRect &dirty) const
{
    if (!m_dry.isNull()) {
        const QRectF source(QPointF(dirty.topLeft()) * m_pixelRatio, QSizeF(dirty.size()) * m_pixelRatio);
        painter.drawImage(QRectF(dirty), m_dry, source);
    }
    painter.setTransform(m_view.transform(), true);
    paintStretch(painter, m_dried - overlap, m_line.size());
}

void WetInk::paint(QPainter &painter, const QRect &dirty, const QRectF &page) const
{
    if (m_line.isEmpty())
        return;
    painter.save();
    painter.setClipRect(page, Qt::IntersectClip);
    if (m_colour.alpha == 255) {
        paintOpaque(painter, dirty);
    } else {
        // Translucent ink is one sheet: put together first, then laid over the page.
        QImage sheet((QSizeF(dirty.size()) * m_pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
        sheet.setDevicePixelRatio(m_pixelRatio);
        sheet.fill(Qt::transparent);
        QPainter onSheet(&sheet);
        onSheet.translate(-dirty.topLeft());
        paintOpaque(onSheet, dirty);
        onSheet.end();
        painter.setOpacity(m_colour.alpha / 255.0);
        painter.drawImage(dirty.topLeft(), sheet);
    }
    painter.restore();
}

} // namespace throughline
