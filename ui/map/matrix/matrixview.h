// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/map/matrix/matrixmodel.h"
#include "ui/panes/following.h"
#include "ui/theme/theme.h"

#include <QTableView>

#include <functional>

class QAction;
class QMenu;
class QToolButton;

namespace throughline {

class MatrixDelegate;
class MatrixHeader;

/// A coverage matrix: what covers what, with the sums. A cell links its row and its column, or takes the link away.
class MatrixView : public QTableView {
    Q_OBJECT

public:
    MatrixView(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent);

    MatrixModel *matrix() { return m_model; }
    void setKind(MatrixKind kind);
    void setFilter(const FlowFilter &filter);
    void applyTheme(const Theme &theme);

    QList<QAction *> editActions() const { return m_actions; }
    QAction *copyAction() const { return m_copy; }
    QAction *exportAction() const { return m_export; }
    /// Links what the current cell stands for, or unlinks it.
    void toggle(const QModelIndex &cell);
    void copy();
    void exportCsv();

Q_SIGNALS:
    /// An edit that can't be made, and why; also what was done where one can't see it.
    void refused(const QString &reason);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QAction *makeAction(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act);
    void makeActions();
    void makeCorner();
    QToolButton *addOrder(Qt::Orientation lines);
    void fillOrder(QMenu *menu, Qt::Orientation lines);
    void fitHeaders();
    void takeSnapshot();
    void followSelection();
    void selectLine(int line, Qt::Orientation orientation);

    Document *m_document;
    Selection *m_selection;
    Dialogs *m_dialogs;
    Theme m_theme;
    MatrixModel *m_model;
    MatrixDelegate *m_delegate;
    MatrixHeader *m_rows;
    MatrixHeader *m_columns;
    QWidget *m_corner;
    QList<QAction *> m_actions;
    QAction *m_copy = nullptr;
    QAction *m_export = nullptr;
    bool m_isFollowing = false;
    Following m_following;
};

} // namespace throughline
