// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapitems.h"

#include "ui/map/mapview.h"

namespace throughline {

int MapItems::count() const
{
    return m_view->model().map().nodeCount();
}

int MapItems::current() const
{
    return m_view->current();
}

int MapItems::at(QPoint point) const
{
    return m_view->nodeAt(point);
}

QRect MapItems::area(int item) const
{
    return m_view->areaOf(item);
}

QString MapItems::name(int item) const
{
    const MapContent &content = m_view->model().content();
    return MapView::tr("%1: %2").arg(mapHeading(content.map.node(item).column), mapTitle(content, item));
}

QString MapItems::description(int item) const
{
    return mapStory(m_view->model().content(), item);
}

QString MapItems::story(int item) const
{
    return item < 0 ? MapView::tr("Nothing of the map is selected") : description(item);
}

void MapItems::describe(int item, QAccessible::State &state) const
{
    const MapNode::Role role = m_view->model().map().node(item).role;
    state.expandable = role != MapNode::Role::Element;
    state.collapsed = role == MapNode::Role::Fold;
    state.expanded = role == MapNode::Role::Header;
}

void MapItems::select(int item)
{
    m_view->setCurrent(item);
}

void MapItems::press(int item)
{
    m_view->open(item);
}

} // namespace throughline
