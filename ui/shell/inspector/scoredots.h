// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractSlider>

namespace throughline {

/// A score as dots: click one, or use the arrow keys; a click on the last filled dot, or Delete, takes the score away (0).
class ScoreDots : public QAbstractSlider {
    Q_OBJECT

public:
    ScoreDots(const Theme &theme, QWidget *parent);

    /// Shows a score that nobody chose just now.
    void showOutOf(int score, int most);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The user chose a score.
    void chosen(int value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void choose(int score);
    int scoreAt(double x) const;

    Theme m_theme;
    int m_hovered = 0;
};

} // namespace throughline
