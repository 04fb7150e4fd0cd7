// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/framework/wallpainter.h"

#include <QPoint>
#include <QTimer>

class QMouseEvent;

namespace throughline {

class Wall;

/// What the mouse does on the wall: choosing cards, by a band too, and links; linking from a card's handle; and carrying cards to
/// another place or onto another card.
class WallGestures {
public:
    explicit WallGestures(Wall *wall);

    void press(const QMouseEvent *event);
    void move(const QMouseEvent *event);
    void release(const QMouseEvent *event);
    /// Gives up what is under way; false where nothing is.
    bool cancel();

    /// Scrolls the column under \a point while that is near an edge.
    void scrollNear(QPoint point);

private:
    enum class Kind : quint8 { None, Pressed, Carrying, Linking, Spanning };

    void pressGround(Qt::KeyboardModifiers modifiers);
    void begin(Kind kind);
    void drag(QPoint point);
    void span(QPoint point);
    std::vector<int> dragged() const;
    /// What dropping the dragged card on \a card would do; empty where nothing.
    QString meaningOn(int card) const;
    void dropOn(int card);
    bool isRemark(int card) const;
    void end();

    Wall *m_wall;
    Kind m_kind = Kind::None;
    WallTarget m_pressed;
    QPoint m_pressPoint;
    QPoint m_last;
    bool m_wasCurrent = false; ///< the pressed card was the current one before
    bool m_isOneOfSeveral = false; ///< it was chosen together with others
    std::vector<int> m_before; ///< what was chosen before the band
    FrameworkLayout::Place m_place;
    QTimer m_scroll;
};

} // namespace throughline
