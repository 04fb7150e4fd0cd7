// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QKeySequence>
#include <QWidget>

class QActionGroup;
class QVBoxLayout;

namespace throughline {

/// The slim rail at the left edge: one button for each way to look at the document.
class ModeRail : public QWidget {
    Q_OBJECT

public:
    ModeRail(const Theme &theme, QWidget *parent = nullptr);

    /// Registers a mode; the action switches to it.
    QAction *addMode(const QString &name, const QString &icon, const QKeySequence &keys);
    /// Shows which mode is used; modes count from 0 in the order in which they were added.
    void setMode(int mode);
    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void modeChosen(int mode);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QActionGroup *m_modes;
    QVBoxLayout *m_layout;
};

} // namespace throughline
