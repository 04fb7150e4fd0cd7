// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/traymodel.h"

#include <QListView>

namespace throughline {

/// A column of cards of the horizons: items that one can drag to another column, and drop here.
class HorizonList : public QListView {
    Q_OBJECT

public:
    HorizonList(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    void setItems(const Snapshot &snapshot, const std::vector<int> &items);
    TrayModel *cards() const { return m_cards; }
    std::vector<int> selected() const;
    void setDropsAllowed(bool areAllowed) { setAcceptDrops(areAllowed); }

Q_SIGNALS:
    void dropped(const std::vector<int> &items);
    /// An arrow key: to the column beside it, with what is selected where \a isMoving.
    void sideWanted(int columns, bool isMoving);
    void newItemWanted();
    void currentChosen(int item);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setLit(bool isLit);

    Theme m_theme;
    Snapshot m_snapshot;
    TrayModel *m_cards;
    bool m_isFilling = false;
};

} // namespace throughline
