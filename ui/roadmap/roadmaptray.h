// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QListView;

namespace throughline {

class TrayModel;

/// Beside the timeline: the items without a date, to be dragged onto it.
class RoadmapTray : public QWidget {
    Q_OBJECT

public:
    RoadmapTray(Document *document, Selection *selection, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    void setItems(const std::vector<int> &items, bool isFiltered);
    /// Shows that what is dragged would lose its date here.
    void setLit(bool isLit);
    QListView *list() { return m_list; }

Q_SIGNALS:
    /// Enter or a double-click: the item wants a date.
    void dateWanted(int item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followSelection();
    void selectCurrent();

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    TrayModel *m_model;
    QListView *m_list;
    QLabel *m_heading;
    QLabel *m_hint;
    bool m_isLit = false;
    bool m_isFollowing = false;
};

} // namespace throughline
