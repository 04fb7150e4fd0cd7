// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/priorities/priorityactions.h"

#include "ui/picking/linkpicker.h"
#include "ui/roadmap/itemcommands.h"
#include "ui/roadmap/priorities/prioritiesview.h"

namespace throughline {

namespace {

constexpr double zoomStep = 1.25;

} // namespace

PriorityActions::PriorityActions(Document *document, Dialogs *dialogs, PrioritiesView *view)
    : PaneActions(document, view)
    , m_dialogs(dialogs)
    , m_view(view)
{
    addItems();
    addScores();
    addZooms();
    connect(view, &PrioritiesView::currentChanged, this, &PriorityActions::update);
    connect(view, &PrioritiesView::modelChanged, this, &PriorityActions::update);
    update();
}

void PriorityActions::addItems()
{
    const Enabled hasItem = [this] { return m_view->current() >= 0; };
    m_newItem = add(tr("New roadmap item with these scores…"), {Qt::Key_N}, [this] { m_view->askForItem(); });
    add(
        tr("Edit title among the priorities"), {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter},
        [this] { m_view->editTitle(m_view->current()); }, hasItem);
    add(tr("Link a prioritised item to its why…"), {Qt::Key_L}, [this] { link(); }, hasItem);
    addSeparator();
}

void PriorityActions::addScores()
{
    const Enabled hasItem = [this] { return m_view->current() >= 0; };
    add(tr("More value now"), {Qt::ALT | Qt::Key_Right}, [this] { m_view->stepScores(1, 0); }, hasItem);
    add(tr("Less value now"), {Qt::ALT | Qt::Key_Left}, [this] { m_view->stepScores(-1, 0); }, hasItem);
    add(tr("More toward the vision"), {Qt::ALT | Qt::Key_Up}, [this] { m_view->stepScores(0, 1); }, hasItem);
    add(tr("Less toward the vision"), {Qt::ALT | Qt::Key_Down}, [this] { m_view->stepScores(0, -1); }, hasItem);
    add(tr("Take its scores away"), {Qt::Key_Backspace}, [this] { m_view->clearScores(); }, hasItem);
    addSeparator();
    add(tr("Select every scored item"), {QKeySequence::SelectAll}, [this] { selectAll(); });
    add(
        tr("Delete from the priorities"), {Qt::Key_Delete},
        [this] { removeItems(document(), m_dialogs, m_view->selected(), m_view); }, hasItem);
    addSeparator();
}

void PriorityActions::addZooms()
{
    m_zoomIn = add(tr("Larger priorities"), {Qt::Key_Plus, Qt::Key_Equal, QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal},
        [this] { m_view->setZoom(m_view->zoom() * zoomStep); });
    m_zoomOut = add(
        tr("Smaller priorities"), {Qt::Key_Minus, QKeySequence::ZoomOut}, [this] { m_view->setZoom(m_view->zoom() / zoomStep); });
    m_fit = add(tr("All priorities"), {Qt::Key_0, Qt::CTRL | Qt::Key_0}, [this] { m_view->fit(); });
}

void PriorityActions::selectAll()
{
    std::vector<int> items;
    for (const RankedItem &ranked : m_view->model().ranking().items())
        items.push_back(ranked.item);
    if (!items.empty())
        m_view->selectAll(items, m_view->current() < 0 ? items.front() : m_view->current());
}

/// A picker belongs to the window: were it the view's child, the view's keys would work in it.
void PriorityActions::link()
{
    pickLink(document(),
        {.element = m_view->current(), .key = FieldKey::Why, .isSource = true, .kinds = {ElementKind::Bet, ElementKind::Pain}},
        m_view->theme(), m_view->window(), [this](const QString &reason) { Q_EMIT refused(reason); });
}

} // namespace throughline
