// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/storyboard.h"
#include "ui/panes/panebar.h"

class QSlider;
class QToolButton;

namespace throughline {

/// Above the board: which view, how large, how long it all is, and the way to present it.
class BoardBar : public PaneBar {
    Q_OBJECT

public:
    BoardBar(const Theme &theme, QWidget *parent);

    void showView(BoardView view);
    void showZoom(double zoom);
    /// What the storyboard comes to; empty where it has no frame.
    void showSum(const QString &sum);

Q_SIGNALS:
    void viewChosen(throughline::BoardView view);
    void zoomChosen(double zoom);
    void addWanted();
    void presentWanted();

protected:
    void fit() override;

private:
    void addView(BoardView view, const QString &icon, const QString &text, const QString &tip);

    QHash<BoardView, QToolButton *> m_views;
    QSlider *m_zoom;
    QToolButton *m_present;
};

} // namespace throughline
