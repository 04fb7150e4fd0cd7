// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QImage>
#include <QPixmap>
#include <QScreen>
#include <QWidget>

namespace throughline {

/// Whether \a view, which may paint only what has changed, shows on the screen what it would paint anew.
inline bool isAsPainted(QWidget &view)
{
    QCoreApplication::sendPostedEvents(); // what moves by itself may do so at any time
    const QWidget *window = view.window();
    const QPoint at = view.mapTo(window, QPoint());
    const QPixmap shown = window->screen()->grabWindow(window->winId(), at.x(), at.y(), view.width(), view.height());
    return shown.toImage().convertToFormat(QImage::Format_RGB32) == view.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

} // namespace throughline
