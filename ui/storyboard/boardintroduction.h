// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace throughline {

/// Above a board without frames: what a storyboard is for, and the way to its first frame.
class BoardIntroduction : public QWidget {
    Q_OBJECT

public:
    BoardIntroduction(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void addWanted();

private:
    QLabel *m_headline;
    QLabel *m_words;
    QPushButton *m_add;
};

} // namespace throughline
