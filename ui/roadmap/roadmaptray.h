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

/// Beside a view of the roadmap: the items that it can't place, to be dragged onto it.
class RoadmapTray : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString object; ///< what the tray itself is called
        QString heading;
        QString name; ///< for a screen reader
        QString hint; ///< what to do with them
        QString none; ///< that there are none
    };

    RoadmapTray(Document *document, Selection *selection, const Words &words, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    void setItems(const std::vector<int> &items, bool isFiltered);
    /// Shows that what is dragged would lose its place here.
    void setLit(bool isLit);
    QListView *list() { return m_list; }

Q_SIGNALS:
    /// Enter or a double-click: the item wants a place.
    void placeWanted(int item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followSelection();
    void selectCurrent();

    Document *m_document;
    Selection *m_selection;
    Words m_words;
    Theme m_theme;
    TrayModel *m_model;
    QListView *m_list;
    QLabel *m_heading;
    QLabel *m_hint;
    bool m_isLit = false;
    bool m_isFollowing = false;
};

} // namespace throughline
