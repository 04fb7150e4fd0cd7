// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/talk.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QSpinBox;
class QToolButton;

namespace throughline {

/// The clock, and how long the talk has taken beside what it should take.
class TimePane : public QWidget {
    Q_OBJECT

public:
    TimePane(Talk *talk, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    /// Shows what time it is now.
    void tick();

private:
    QToolButton *addButton();
    QString paceWords() const;

    Talk *m_talk;
    Theme m_theme;
    QLabel *m_clock;
    QLabel *m_elapsed;
    QLabel *m_pace;
    QSpinBox *m_target;
    QToolButton *m_pause;
    QToolButton *m_reset;
};

/// "1:05", "1:02:03"
QString timeText(qint64 seconds);

} // namespace throughline
