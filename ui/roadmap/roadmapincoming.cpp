// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes to the timeline from other views.

#include "ui/document/elementmime.h"
#include "ui/roadmap/roadmapview.h"

#include <QDropEvent>
#include <QMimeData>

#include <utility>

namespace throughline {

void RoadmapView::takeIncoming(const QDropEvent *event)
{
    std::vector<int> items = elementsIn(event->mimeData(), m_model.snapshot());
    std::erase_if(items, [this](int item) { return m_model.snapshot().strategy().element(item).kind() != ElementKind::Item; });
    const QPoint point = event->position().toPoint();
    const QPointF place = toRoadmap(point);
    const bool isInside = point.x() >= m_painter.laneWidth() && point.y() >= m_painter.headerHeight();
    updateDragged([&] {
        m_incoming.reset();
        if (!items.empty() && isInside)
            m_incoming
                = Incoming{std::move(items), m_model.roadmap().scale().columnAt(place.x()), m_model.roadmap().laneAt(place.y())};
    });
}

void RoadmapView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(elementsMimeType()))
        event->acceptProposedAction();
}

void RoadmapView::dragMoveEvent(QDragMoveEvent *event)
{
    takeIncoming(event);
    event->setAccepted(m_incoming.has_value());
}

void RoadmapView::dragLeaveEvent(QDragLeaveEvent *)
{
    updateDragged([this] { m_incoming.reset(); });
}

void RoadmapView::dropEvent(QDropEvent *event)
{
    takeIncoming(event);
    const auto incoming = std::exchange(m_incoming, std::nullopt);
    if (!incoming)
        return;
    event->acceptProposedAction();
    std::vector<ScheduledItem> scheduled;
    for (const int item : incoming->items)
        scheduled.push_back({item, m_model.roadmap().scale().columnDays(incoming->column)});
    std::optional<LaneChange> lane;
    if (incoming->lane >= 0)
        lane = laneChange(incoming->lane);
    m_selection->selectElement(incoming->items.front(), this);
    apply(dropItems(m_model.snapshot(), scheduled, unit(), lane), tr("Put on the roadmap"));
    setFocus();
}

} // namespace throughline
