// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace throughline {

class RollForward;

/// What can be done where rolling forward stands: going back, skipping, asking again, moving the start on once more, and what the
/// stage is for. Has the focus on the last.
class RollForwardFooter : public QWidget {
    Q_OBJECT

public:
    /// Its keys work from anywhere in \a sheet.
    RollForwardFooter(RollForward *roll, QWidget *sheet);

    void refresh();
    void applyTheme(const Theme &theme);

Q_SIGNALS:
    /// What the stage is for is to be done: the start moved, the item answered for, the summary closed.
    void confirmed();
    /// Something else is asked now, because it was wished for here.
    void askedOtherwise();

private:
    void layOut();
    void join();
    void addKey(const QKeySequence &keys, QPushButton *button);

    RollForward *m_roll;
    QLabel *m_keys;
    QPushButton *m_back;
    QPushButton *m_skip;
    QPushButton *m_again;
    QPushButton *m_onward;
    QPushButton *m_go;
};

} // namespace throughline
