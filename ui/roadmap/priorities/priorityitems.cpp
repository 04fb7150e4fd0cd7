// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/priorities/priorityitems.h"

#include "ui/paint/roadmapwords.h"
#include "ui/roadmap/priorities/prioritiesview.h"

#include <algorithm>

namespace throughline {

int PriorityItems::item(int bubble) const
{
    return m_view->model().priorities().bubble(bubble).item;
}

int PriorityItems::count() const
{
    return static_cast<int>(m_view->model().priorities().bubbles().size());
}

int PriorityItems::current() const
{
    return m_view->model().priorities().bubbleOf(m_view->current());
}

bool PriorityItems::isSelected(int bubble) const
{
    return std::ranges::binary_search(m_view->selected(), item(bubble));
}

int PriorityItems::at(QPoint point) const
{
    return m_view->model().priorities().bubbleOf(m_view->itemAt(point));
}

QRect PriorityItems::area(int bubble) const
{
    return m_view->areaOf(bubble);
}

QString PriorityItems::name(int bubble) const
{
    return roadmapTitle(m_view->model().snapshot(), item(bubble));
}

QString PriorityItems::description(int bubble) const
{
    return priorityStory(m_view->model().content(), item(bubble));
}

QString PriorityItems::story(int bubble) const
{
    return bubble < 0 ? PrioritiesView::tr("Nothing of the priorities is selected") : description(bubble);
}

void PriorityItems::describe(int, QAccessible::State &state) const
{
    state.multiSelectable = true;
}

void PriorityItems::select(int bubble)
{
    m_view->select(item(bubble));
}

void PriorityItems::press(int bubble)
{
    m_view->editTitle(item(bubble));
}

} // namespace throughline
