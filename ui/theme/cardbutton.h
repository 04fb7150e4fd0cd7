// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace throughline {

/// A button that draws itself: a door, a chip, a line with an element. Enter presses it as Space does.
class CardButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit CardButton(QWidget *parent)
        : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace throughline
