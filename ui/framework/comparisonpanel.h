// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/framework/comparisonmodel.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace throughline {

/// Below the wall: the selected bet beside its alternatives, by the author's own criteria, as a grid that one types in.
class ComparisonPanel : public QWidget {
    Q_OBJECT

public:
    ComparisonPanel(Document *document, Selection *selection, CardCommands *commands, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    /// Shows the selected bet, and gives the grid the keyboard; a table is made where there is none.
    void begin();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    QToolButton *addButton(const QString &text, const QString &icon, const QKeySequence &keys, std::function<void()> act);
    void followSelection();
    void showBet();
    void fitColumns();
    void select(int row, int column, bool isEdited);

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    ComparisonModel *m_model;
    QLabel *m_title;
    QTableView *m_grid;
    QLabel *m_hint;
    QPushButton *m_make;
    QHash<QToolButton *, QString> m_icons;
    QList<QToolButton *> m_changes; ///< need a table
};

} // namespace throughline
