// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/paneactions.h"

#include "ui/panes/paintedview.h"

#include <QMenu>

namespace throughline {

PaneActions::PaneActions(Document *document, PaintedView *view)
    : QObject(view)
    , m_document(document)
    , m_view(view)
{
}

QAction *PaneActions::add(
    const QString &text, const QList<QKeySequence> &keys, std::function<void()> act, Enabled isEnabled, In place)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, act = std::move(act), isEnabled] {
        m_view->catchUp();
        if (!isEnabled || isEnabled())
            act();
    });
    m_view->addAction(action);
    m_actions << action;
    if (place == In::Menu)
        m_menu << action;
    if (isEnabled)
        m_enabled.emplace(action, std::move(isEnabled));
    return action;
}

void PaneActions::update()
{
    for (auto it = m_enabled.cbegin(); it != m_enabled.cend(); ++it)
        it.key()->setEnabled(it.value()());
}

void PaneActions::fillMenu(QMenu *menu) const
{
    for (QAction *action : m_menu) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
}

QMenu *PaneActions::newMenu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    return menu;
}

} // namespace throughline
