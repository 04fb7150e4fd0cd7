// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/boardtarget.h"

#include <QPoint>
#include <QTimer>

#include <vector>

class QMouseEvent;

namespace throughline {

class Board;

/// What the mouse does on the board: choosing, carrying frames to another place, and drawing a box around some.
class BoardGestures {
public:
    explicit BoardGestures(Board *board);

    void press(const QMouseEvent *event);
    void move(const QMouseEvent *event);
    void release(const QMouseEvent *event);
    /// Gives up what is under way; false where nothing is.
    bool cancel();
    bool isCarrying() const { return m_kind == Kind::Carrying; }

    /// The step by which the board should scroll while the pointer is near an edge of it; also for what is dragged from elsewhere.
    QPoint scrollStep(QPoint point) const;
    void scrollBy(QPoint step);

private:
    enum class Kind : quint8 { None, Pressed, Carrying, Banding };

    void begin(Kind kind);
    void carry(QPoint point);
    void band(QPoint point);
    void autoScroll();
    void end();

    Board *m_board;
    Kind m_kind = Kind::None;
    BoardTarget m_pressed;
    QPoint m_pressPoint;
    QPointF m_bandStart; ///< on the board
    QPoint m_last;
    bool m_wasCurrent = false; ///< the pressed frame was the current one before
    bool m_mayNarrow = false; ///< a click without a drag selects only the pressed frame
    std::vector<int> m_before; ///< what was selected before a box was drawn
    QTimer m_scroll;
};

} // namespace throughline
