// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDragEnterEvent;
class QDragMoveEvent;
class QDropEvent;

namespace throughline {

class Board;

/// What is dragged onto the board from elsewhere: elements, which are linked to the frame that they are dropped on, and pictures,
/// which also make frames where they are dropped between two.
class BoardDrop {
public:
    explicit BoardDrop(Board *board)
        : m_board(board)
    {
    }

    void enter(QDragEnterEvent *event);
    void move(QDragMoveEvent *event);
    void leave();
    void drop(QDropEvent *event);

private:
    Board *m_board;
};

} // namespace throughline
