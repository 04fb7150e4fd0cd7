// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/pointing.h"
#include "ui/present/presentkeys.h"
#include "ui/present/presentoptions.h"
#include "ui/present/talk.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace throughline {

/// Everything that a key does, as buttons.
class ControlBar : public QWidget {
    Q_OBJECT

public:
    ControlBar(Talk *talk, Pointing *pointing, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    void setOptions(const PresentOptions &options);
    /// Whether there is another screen to go to.
    void setScreens(int count);

Q_SIGNALS:
    void wanted(throughline::PresentAction action);
    void optionsChanged(const throughline::PresentOptions &options);

private:
    void addButtons(std::initializer_list<PresentAction> actions);
    void addSlidesMenu();
    void fillSlidesMenu();
    void showState();

    Talk *m_talk;
    Pointing *m_pointing;
    QHBoxLayout *m_layout;
    QMap<PresentAction, QToolButton *> m_buttons;
    QToolButton *m_slides;
    QMenu *m_menu;
    PresentOptions m_options;
};

} // namespace throughline
