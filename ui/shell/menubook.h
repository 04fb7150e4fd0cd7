// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/shell/stage.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QHash>

class QAction;
class QMenu;

namespace throughline {

class MainWindow;

/// Every action of the window, by menu: the menus show it, the palette and the list of shortcuts read it.
class MenuBook {
    Q_DECLARE_TR_FUNCTIONS(MenuBook)

public:
    explicit MenuBook(MainWindow *window);

    /// The workspace is there now; its modes and edit actions join the menus.
    void addWorkspace();
    /// Actions that need a document are off without one.
    void setHasDocument(bool hasDocument);

    /// Takes the window's theme again.
    void applyTheme();

    struct Entry {
        QString menu;
        QAction *action;
    };
    std::vector<Entry> entries() const;
    std::vector<Dialogs::Shortcut> shortcuts() const;

private:
    QMenu *addMenu(const QString &title);
    /// \a needsDocument: off on the start page.
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, const QString &icon, std::function<void()> act,
        bool needsDocument = true);
    void setIcon(QAction *action, const QString &icon);
    void fillFile();
    void fillEdit();
    void fillElement();
    void fillView();
    void fillGo();
    void fillPresent();
    void fillHelp();
    void fillRecent(QMenu *menu);
    void addAppearance(QMenu *menu);
    void addModes();
    void addPaneActions(const Pane &pane, QMenu *menu);
    /// What a pane can do is offered while the pane is there.
    void showModes();
    void addSide(QMenu *menu, const QString &text, const QKeySequence &keys, const QString &icon, Workspace::Side side);

    MainWindow *m_window;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_element;
    QMenu *m_view;
    QMenu *m_go;
    QMenu *m_present;
    QMenu *m_help;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QList<QAction *> m_needDocument;
    QHash<Workspace::Side, QAction *> m_sides;
    std::map<Mode, QList<QAction *>> m_paneActions;
    QAction *m_split = nullptr;
    QHash<QAction *, QString> m_icons;
};

} // namespace throughline
