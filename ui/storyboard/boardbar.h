// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/storyboard.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace throughline {

/// Above the board: which view, how large, how long it all is, and the way to present it.
class BoardBar : public QWidget {
    Q_OBJECT

public:
    BoardBar(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
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
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &icon, const QString &tip);
    void fit();

    Theme m_theme;
    QHash<BoardView, QToolButton *> m_views;
    QHash<QToolButton *, QString> m_icons;
    QToolButton *m_add;
    QToolButton *m_present;
    QSlider *m_zoom;
    QLabel *m_sum;
    QString m_sumText;
};

} // namespace throughline
