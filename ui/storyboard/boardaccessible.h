// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <map>

namespace throughline {

class Board;

/// The board as a screen reader sees it: a list with one item for each frame.
class BoardAccessible : public QAccessibleWidget {
public:
    explicit BoardAccessible(Board *board);
    ~BoardAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    /// Makes Qt ask this class about boards.
    static void install();

private:
    Board *board() const;

    mutable std::map<int, QAccessible::Id> m_children;
};

} // namespace throughline
