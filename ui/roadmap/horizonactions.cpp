// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/horizonactions.h"

#include "ui/picking/linkpicker.h"
#include "ui/roadmap/horizonsview.h"
#include "ui/roadmap/itemcommands.h"

namespace throughline {

HorizonActions::HorizonActions(Document *document, Dialogs *dialogs, HorizonsView *view)
    : QObject(view)
    , m_document(document)
    , m_view(view)
{
    add(tr("Edit title on its card"), {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter}, [view] { view->editTitle(); });
    add(tr("Link a card to its why…"), {Qt::Key_L}, [this] { link(FieldKey::Why, {ElementKind::Bet, ElementKind::Pain}); });
    add(tr("Card comes after…"), {Qt::SHIFT | Qt::Key_L}, [this] { link(FieldKey::After, {ElementKind::Item}); });
    add(tr("Take a card's date away"), {Qt::Key_Backspace}, [view] { view->unschedule(); });
    add(tr("Delete a card"), {Qt::Key_Delete}, [=] { removeItems(document, dialogs, view->selected(), view); });
    connect(view, &HorizonsView::currentChanged, this, &HorizonActions::update);
    update();
}

void HorizonActions::add(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(act));
    m_view->addAction(action);
    m_actions << action;
}

void HorizonActions::update()
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(m_view->current() >= 0);
}

/// A picker belongs to the window: were it the view's child, the view's keys would work in it.
void HorizonActions::link(FieldKey key, const std::vector<ElementKind> &kinds)
{
    pickLink(m_document, {.element = m_view->current(), .key = key, .isSource = true, .kinds = kinds}, m_view->theme(),
        m_view->window(), [this](const QString &reason) { Q_EMIT refused(reason); });
}

} // namespace throughline
