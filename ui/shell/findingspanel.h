// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/fixes.h"
#include "ui/shell/panel.h"

#include <utility>

class QButtonGroup;
class QLabel;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace throughline {

class FindingsModel;

/// What the document leaves open: Enter goes there, Alt+Enter shows the fixes.
class FindingsPanel : public Panel {
    Q_OBJECT

public:
    FindingsPanel(Document *document, Selection *selection, const Theme &theme, QWidget *parent = nullptr);

    void applyTheme(const Theme &theme) override;
    /// Leaves out what is less severe.
    void showFrom(Severity least);

Q_SIGNALS:
    void activated();

protected:
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void goThere(const QModelIndex &index);
    void reveal(const QModelIndex &index);
    void showFixes(const QModelIndex &index, QPoint where);
    void settle();
    void notePlace();
    QWidget *makeHeader();

    FindingsModel *m_model;
    QTreeView *m_tree;
    QLabel *m_empty;
    QStackedLayout *m_pages;
    QButtonGroup *m_filter;
    QToolButton *m_ask = nullptr;
    std::pair<int, int> m_place; ///< rows of the subject and the finding that were current
};

} // namespace throughline
