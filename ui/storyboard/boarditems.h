// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/painteditems.h"

namespace throughline {

class Board;

/// The frames of a board, card by card.
class BoardItems final : public PaintedItems {
public:
    explicit BoardItems(Board *board)
        : m_board(board)
    {
    }

    int count() const override;
    int current() const override;
    bool isSelected(int item) const override;
    int at(QPoint point) const override;
    QRect area(int item) const override;
    QString name(int item) const override;
    QString description(int item) const override;
    QString story(int item) const override;
    void describe(int item, QAccessible::State &state) const override;
    void select(int item) override;
    void press(int item) override;

private:
    Board *m_board;
};

} // namespace throughline
