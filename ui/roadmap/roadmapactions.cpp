// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapactions.h"

#include "ui/picking/linkpicker.h"
#include "ui/roadmap/itemcommands.h"
#include "ui/roadmap/roadmapview.h"

namespace throughline {

namespace {

constexpr double zoomStep = 1.25;

} // namespace

RoadmapActions::RoadmapActions(Document *document, Dialogs *dialogs, RoadmapView *view)
    : PaneActions(document, view)
    , m_dialogs(dialogs)
    , m_view(view)
{
    addItems();
    addMoves();
    addZooms();
    connect(view, &RoadmapView::currentChanged, this, &RoadmapActions::update);
    connect(view, &RoadmapView::modelChanged, this, &RoadmapActions::update);
    update();
}

void RoadmapActions::addItems()
{
    const Enabled hasItem = [this] { return m_view->current() >= 0; };
    const Enabled hasAny = [this] { return m_view->current() >= 0 || m_view->selectedOrder().first >= 0; };
    m_newItem = add(tr("New roadmap item here…"), {Qt::Key_N}, [this] { m_view->askForItem(); });
    add(
        tr("Edit title on the roadmap"), {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter},
        [this] { m_view->editTitle(m_view->current()); }, hasItem);
    addSeparator();
    add(tr("Link to its why…"), {Qt::Key_L}, [this] { link(FieldKey::Why, {ElementKind::Bet, ElementKind::Pain}); }, hasItem);
    add(tr("Comes after…"), {Qt::SHIFT | Qt::Key_L}, [this] { link(FieldKey::After, {ElementKind::Item}); }, hasItem);
    addSeparator();
    add(tr("Take its date away"), {Qt::Key_Backspace}, [this] { m_view->unschedule(); }, hasItem);
    add(tr("Delete from the roadmap"), {Qt::Key_Delete}, [this] { remove(); }, hasAny);
    addSeparator();
}

void RoadmapActions::addMoves()
{
    const Enabled hasItem = [this] { return m_view->current() >= 0; };
    add(tr("Later by a column"), {Qt::ALT | Qt::Key_Right}, [this] { m_view->moveBy(1); }, hasItem);
    add(tr("Earlier by a column"), {Qt::ALT | Qt::Key_Left}, [this] { m_view->moveBy(-1); }, hasItem);
    add(tr("To the lane above"), {Qt::ALT | Qt::Key_Up}, [this] { m_view->moveByLane(-1); }, hasItem);
    add(tr("To the lane below"), {Qt::ALT | Qt::Key_Down}, [this] { m_view->moveByLane(1); }, hasItem);
    add(tr("Longer"), {Qt::ALT | Qt::SHIFT | Qt::Key_Right}, [this] { m_view->resizeBy(PeriodEdge::End, 1); }, hasItem);
    add(tr("Shorter"), {Qt::ALT | Qt::SHIFT | Qt::Key_Left}, [this] { m_view->resizeBy(PeriodEdge::End, -1); }, hasItem);
    add(tr("Start sooner"), {Qt::ALT | Qt::SHIFT | Qt::Key_Up}, [this] { m_view->resizeBy(PeriodEdge::Start, -1); }, hasItem);
    add(tr("Start later"), {Qt::ALT | Qt::SHIFT | Qt::Key_Down}, [this] { m_view->resizeBy(PeriodEdge::Start, 1); }, hasItem);
    addSeparator();
    add(tr("Select every item"), {QKeySequence::SelectAll}, [this] { m_view->selectAll(); });
}

void RoadmapActions::addZooms()
{
    m_zoomIn = add(tr("Wider columns"), {Qt::Key_Plus, Qt::Key_Equal, QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal},
        [this] { m_view->setMonthWidth(m_view->monthWidth() * zoomStep); });
    m_zoomOut = add(tr("Narrower columns"), {Qt::Key_Minus, QKeySequence::ZoomOut},
        [this] { m_view->setMonthWidth(m_view->monthWidth() / zoomStep); });
    m_fit = add(tr("All columns"), {Qt::Key_0, Qt::CTRL | Qt::Key_0}, [this] { m_view->fit(); });
    add(tr("Today on the roadmap"), {Qt::Key_T}, [this] { m_view->showToday(); });
}

/// A picker belongs to the window: were it the timeline's child, the timeline's keys would work in it.
void RoadmapActions::link(FieldKey key, const std::vector<ElementKind> &kinds)
{
    pickLink(document(), {.element = m_view->current(), .key = key, .isSource = true, .kinds = kinds}, m_view->theme(),
        m_view->window(), [this](const QString &reason) { Q_EMIT refused(reason); });
}

void RoadmapActions::remove()
{
    if (!m_view->removeOrder())
        removeItems(document(), m_dialogs, m_view->selected(), m_view);
}

} // namespace throughline
