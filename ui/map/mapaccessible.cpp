// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapaccessible.h"

#include "ui/map/mapview.h"

#include <QPointer>

#include <algorithm>

namespace throughline {

namespace {

/// A box, known by its number: what it says is asked of the map.
class BoxAccessible final : public QAccessibleInterface {
public:
    BoxAccessible(MapView *view, int node)
        : m_view(view)
        , m_node(node)
    {
    }

    bool isValid() const override { return m_view && m_node < m_view->model().map().nodeCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const MapContent &content = m_view->model().content();
        if (kind == QAccessible::Name)
            return MapView::tr("%1: %2").arg(mapHeading(content.map.node(m_node).column), mapTitle(content, m_node));
        return kind == QAccessible::Description ? mapStory(content, m_node) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect area = m_view->areaOf(m_node);
        return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = true;
        state.selected = m_view->current() == m_node;
        state.focused = m_view->hasFocus() && state.selected;
        state.expandable = m_view->model().map().node(m_node).role != MapNode::Role::Element;
        state.collapsed = m_view->model().map().node(m_node).role == MapNode::Role::Fold;
        state.expanded = m_view->model().map().node(m_node).role == MapNode::Role::Header;
        state.offscreen = !m_view->areaOf(m_node).intersects(m_view->viewport()->rect());
        return state;
    }

private:
    QPointer<MapView> m_view;
    int m_node;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<MapView *>(object);
    return view ? new MapAccessible(view) : nullptr;
}

} // namespace

void MapAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

MapAccessible::MapAccessible(MapView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

MapAccessible::~MapAccessible()
{
    for (const auto &[node, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

MapView *MapAccessible::view() const
{
    return static_cast<MapView *>(object());
}

int MapAccessible::childCount() const
{
    return view()->model().map().nodeCount();
}

QAccessibleInterface *MapAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.find(index);
    if (known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    auto *box = new BoxAccessible(view(), index);
    m_children.emplace(index, QAccessible::registerAccessibleInterface(box));
    return box;
}

int MapAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto found = std::ranges::find_if(
        m_children, [child](const auto &known) { return QAccessible::accessibleInterface(known.second) == child; });
    return found == m_children.end() ? -1 : found->first;
}

QAccessibleInterface *MapAccessible::childAt(int x, int y) const
{
    return child(view()->nodeAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface *MapAccessible::focusChild() const
{
    return child(view()->current());
}

} // namespace throughline
