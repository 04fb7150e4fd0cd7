// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapaccessible.h"

#include "ui/roadmap/roadmapview.h"

#include <QPointer>

#include <algorithm>

namespace throughline {

namespace {

/// A bar, known by its number: what it says is asked of the roadmap.
class BarAccessible final : public QAccessibleInterface {
public:
    BarAccessible(RoadmapView *view, int bar)
        : m_view(view)
        , m_bar(bar)
    {
    }

    bool isValid() const override { return m_view && m_bar < std::ssize(m_view->model().roadmap().bars()); }
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
        const RoadmapModel &model = m_view->model();
        const RoadmapBar &bar = model.bar(m_bar);
        if (kind == QAccessible::Name)
            return RoadmapView::tr("%1: %2").arg(
                laneTitle(model.lane(bar.lane), model.options().lanesBy), roadmapTitle(model.snapshot(), bar.item));
        return kind == QAccessible::Description ? roadmapStory(model.snapshot(), bar.item) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect area = m_view->areaOf(m_bar);
        return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const int item = m_view->model().bar(m_bar).item;
        const std::vector<int> chosen = m_view->selected();
        state.selectable = state.focusable = state.multiSelectable = true;
        state.selected = std::ranges::binary_search(chosen, item);
        state.focused = m_view->hasFocus() && m_view->current() == item;
        state.offscreen = !m_view->areaOf(m_bar).intersects(m_view->viewport()->rect());
        return state;
    }

private:
    QPointer<RoadmapView> m_view;
    int m_bar;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<RoadmapView *>(object);
    return view ? new RoadmapAccessible(view) : nullptr;
}

} // namespace

void RoadmapAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

RoadmapAccessible::RoadmapAccessible(RoadmapView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

RoadmapAccessible::~RoadmapAccessible()
{
    for (const auto &[bar, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

RoadmapView *RoadmapAccessible::view() const
{
    return static_cast<RoadmapView *>(object());
}

int RoadmapAccessible::childCount() const
{
    return static_cast<int>(view()->model().roadmap().bars().size());
}

QAccessibleInterface *RoadmapAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.find(index);
    if (known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    auto *bar = new BarAccessible(view(), index);
    m_children.emplace(index, QAccessible::registerAccessibleInterface(bar));
    return bar;
}

int RoadmapAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto found = std::ranges::find_if(
        m_children, [child](const auto &known) { return QAccessible::accessibleInterface(known.second) == child; });
    return found == m_children.end() ? -1 : found->first;
}

QAccessibleInterface *RoadmapAccessible::childAt(int x, int y) const
{
    return child(view()->model().roadmap().barOf(view()->itemAt(view()->viewport()->mapFromGlobal(QPoint(x, y)))));
}

QAccessibleInterface *RoadmapAccessible::focusChild() const
{
    return child(view()->model().roadmap().barOf(view()->current()));
}

} // namespace throughline
