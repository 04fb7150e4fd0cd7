// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/paintedlist.h"

#include "ui/panes/paintedview.h"

#include <QPointer>

#include <algorithm>

namespace throughline {

namespace {

/// An item, known by its number: what it says is asked of the view.
class ItemAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemAccessible(PaintedView *view, int item)
        : m_view(view)
        , m_item(item)
    {
    }

    bool isValid() const override { return m_view && m_item < m_view->items().count(); }
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
        if (kind == QAccessible::Name)
            return m_view->items().name(m_item);
        return kind == QAccessible::Description ? m_view->items().description(m_item) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect area = m_view->items().area(m_item);
        return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const PaintedItems &items = m_view->items();
        state.selectable = state.focusable = true;
        state.selected = items.isSelected(m_item);
        state.focused = m_view->hasFocus() && items.current() == m_item;
        state.offscreen = !items.area(m_item).intersects(m_view->viewport()->rect());
        items.describe(m_item, state);
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    void doAction(const QString &action) override
    {
        if (!isValid() || !actionNames().contains(action))
            return;
        m_view->setFocus();
        m_view->items().select(m_item);
        if (action == pressAction())
            m_view->items().press(m_item);
    }

private:
    QPointer<PaintedView> m_view;
    int m_item;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<PaintedView *>(object);
    return view ? new PaintedList(view) : nullptr;
}

} // namespace

void PaintedList::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

PaintedList::PaintedList(PaintedView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

PaintedList::~PaintedList()
{
    for (const auto &[item, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

PaintedView *PaintedList::view() const
{
    return static_cast<PaintedView *>(object());
}

int PaintedList::childCount() const
{
    return view()->items().count();
}

QAccessibleInterface *PaintedList::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.find(index);
    if (known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    auto *item = new ItemAccessible(view(), index);
    m_children.emplace(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

int PaintedList::indexOfChild(const QAccessibleInterface *child) const
{
    const auto found = std::ranges::find_if(
        m_children, [child](const auto &known) { return QAccessible::accessibleInterface(known.second) == child; });
    return found == m_children.end() ? -1 : found->first;
}

QAccessibleInterface *PaintedList::childAt(int x, int y) const
{
    return child(view()->items().at(view()->viewport()->mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface *PaintedList::focusChild() const
{
    return child(view()->items().current());
}

} // namespace throughline
