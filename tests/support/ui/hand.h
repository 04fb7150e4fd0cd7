// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

namespace throughline {

/// Moves the pointer over \a widget with the left button down. QTest's own moves know no button.
inline void dragTo(QWidget *widget, QPoint point)
{
    QMouseEvent move(QEvent::MouseMove, point, widget->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &move);
}

/// In steps, as a hand does.
inline void drag(QWidget *widget, QPoint from, QPoint to, bool isReleased = true)
{
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 4; ++i)
        dragTo(widget, from + (to - from) * i / 4);
    if (isReleased)
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

} // namespace throughline
