// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/shell/panel.h"

#include <QSet>

class QLineEdit;
class QTreeView;

namespace throughline {

class OutlineModel;

/// The document's tree at the left: where everything is, what is selected, which items have no why.
class OutlinePanel : public Panel {
    Q_OBJECT

public:
    OutlinePanel(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent = nullptr);

    void applyTheme(const Theme &theme) override;
    void focusFilter();

    /// A new element of \a kind after the selected one where that is of the same kind, else where its kind stands; to be named. Of
    /// an item the why is asked first.
    void addNew(ElementKind kind);
    /// Another one like the selected element.
    void addLikeSelected();

    // What can be done to the selected element, also from the menus.
    void renameSelected();
    void duplicateSelected();
    void removeSelected();
    /// \a by is -1 or 1, within the group.
    void moveSelected(int by);

Q_SIGNALS:
    /// The element was activated: the user wants to write there.
    void activated();
    /// A roadmap item there, whose title and why are to be asked for.
    void itemWanted(const throughline::NewElement &place);

protected:
    void refresh() override;
    void follow() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMenu(QPoint where);
    void takeCurrent(const QModelIndex &index);
    bool takeKey(const QKeyEvent &key);
    void rename(int element, const QString &title);
    /// The element stays selected, wherever it goes.
    void move(int element, int group, int before, const QString &name);
    NewElement placeForNew(ElementKind kind) const;
    void editTitle(int element);
    void expand();

    Dialogs *m_dialogs;
    OutlineModel *m_model;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QSet<QString> m_collapsed;
    bool m_isFollowing = false;
};

} // namespace throughline
