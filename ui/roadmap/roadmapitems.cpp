// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapitems.h"

#include "ui/roadmap/roadmapview.h"

#include <algorithm>

namespace throughline {

int RoadmapItems::count() const
{
    return static_cast<int>(m_view->model().roadmap().bars().size());
}

int RoadmapItems::current() const
{
    return m_view->model().roadmap().barOf(m_view->current());
}

bool RoadmapItems::isSelected(int item) const
{
    return std::ranges::binary_search(m_view->selected(), m_view->model().bar(item).item);
}

int RoadmapItems::at(QPoint point) const
{
    return m_view->model().roadmap().barOf(m_view->itemAt(point));
}

QRect RoadmapItems::area(int item) const
{
    return m_view->areaOf(item);
}

QString RoadmapItems::name(int item) const
{
    const RoadmapModel &model = m_view->model();
    const RoadmapBar &bar = model.bar(item);
    return RoadmapView::tr("%1: %2").arg(
        laneTitle(model.lane(bar.lane), model.options().lanesBy), roadmapTitle(model.snapshot(), bar.item));
}

QString RoadmapItems::description(int item) const
{
    const RoadmapModel &model = m_view->model();
    return roadmapStory(model.snapshot(), model.bar(item).item);
}

QString RoadmapItems::story(int item) const
{
    return item < 0 ? RoadmapView::tr("Nothing of the timeline is selected") : description(item);
}

void RoadmapItems::describe(int, QAccessible::State &state) const
{
    state.multiSelectable = true;
}

void RoadmapItems::select(int item)
{
    m_view->select(m_view->model().bar(item).item);
}

void RoadmapItems::press(int item)
{
    m_view->editTitle(m_view->model().bar(item).item);
}

} // namespace throughline
