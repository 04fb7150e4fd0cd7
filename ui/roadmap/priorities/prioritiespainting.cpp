// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the plane of priorities gets onto the screen.

#include "ui/roadmap/priorities/prioritiesview.h"

#include <QPainter>

#include <algorithm>
#include <ranges>

namespace throughline {

namespace {

constexpr std::ptrdiff_t mostGhosts = 100; // painted while many bubbles are dragged

} // namespace

void PrioritiesView::repaintAll()
{
    m_atRest = {};
    viewport()->update();
}

void PrioritiesView::paintEvent(QPaintEvent *)
{
    const PriorityPainter::View view = this->view();
    if (m_atRest.isNull()) {
        m_atRest = QPixmap(viewport()->size() * devicePixelRatioF());
        m_atRest.setDevicePixelRatio(devicePixelRatioF());
        QPainter painter(&m_atRest);
        m_painter.paint(painter, view);
    }
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_atRest);
    painter.setClipRect(view.plot);
    painter.setRenderHint(QPainter::Antialiasing);
    paintOver(painter, view);
}

void PrioritiesView::paintOver(QPainter &painter, const PriorityPainter::View &view)
{
    const Priorities &priorities = m_model.priorities();
    for (const int item : selected())
        m_painter.paintRing(painter, view, priorities.bubble(priorities.bubbleOf(item)), true);
    if (const int bubble = priorities.bubbleOf(current()); bubble >= 0 && !m_drag) {
        if (hasFocus()) {
            const double radius = view.plane.radius(priorities.bubble(bubble)) + 2.0 * Theme::tight - 1;
            painter.setPen(QPen(m_theme.accent, Theme::hairline));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(view.plane.middle(priorities.bubble(bubble)), radius, radius);
        }
        m_painter.paintTitle(painter, view, priorities.bubble(bubble));
    }
    if (const int bubble = priorities.bubbleOf(m_hovered); bubble >= 0 && !m_drag && m_hovered != current()) {
        m_painter.paintRing(painter, view, priorities.bubble(bubble), m_selected.contains(m_hovered));
        m_painter.paintTitle(painter, view, priorities.bubble(bubble));
    }
    if (const auto chosen = band()) {
        QColor ground = m_theme.accent;
        ground.setAlphaF(0.12F);
        painter.setPen(QPen(m_theme.accent, Theme::hairline));
        painter.setBrush(ground);
        painter.drawRect(QRectF(*chosen).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    paintGhosts(painter, view);
}

void PrioritiesView::paintGhosts(QPainter &painter, const PriorityPainter::View &view)
{
    std::vector<ScoredItem> scores;
    if (m_drag)
        scores = m_drag->scores(m_model);
    else if (m_incoming)
        scores = m_incoming->scores;
    if (scores.empty())
        return;
    const Priorities &priorities = m_model.priorities();
    const int leading = m_drag ? m_drag->item() : scores.front().item;
    const auto placeOf = [&](const ScoredItem &to) { return view.plane.toArea({shareOf(*to.value), shareOf(*to.vision)}); };
    const auto paint = [&](const ScoredItem &to) {
        const int bubble = priorities.bubbleOf(to.item);
        const double radius = bubble < 0 ? view.plane.largestRadius() / 2 : view.plane.radius(priorities.bubble(bubble));
        m_painter.paintGhost(painter, placeOf(to), radius, to.item);
    };
    std::ranges::for_each(scores | std::views::take(mostGhosts), paint);
    const ScoredItem &first = *std::ranges::find(scores, leading, &ScoredItem::item);
    paint(first);
    m_painter.paintWords(painter, view, placeOf(first) + QPointF(view.plane.largestRadius(), 0),
        tr("value %1 · vision %2").arg(scoreWords(first.value), scoreWords(first.vision)));
}

} // namespace throughline
