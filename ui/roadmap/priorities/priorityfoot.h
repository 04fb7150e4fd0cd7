// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QToolButton;

namespace throughline {

class PrioritiesView;

/// Below the plane: what its colours and shapes mean, and a button for what is beside it.
class PriorityFoot : public QWidget {
    Q_OBJECT

public:
    PriorityFoot(PrioritiesView *view, QAction *ranking, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    PrioritiesView *m_view;
    QToolButton *m_ranking;
    Theme m_theme;
};

} // namespace throughline
