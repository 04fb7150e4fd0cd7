// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/stencils.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QPixmap>

namespace throughline {

/// One stencil on the shelf.
class StencilChip final : public QAbstractButton {
    Q_OBJECT

public:
    StencilChip(const Stencil &stencil, const QString &label, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QPixmap picture(double ratio);

    Stencil m_stencil;
    Theme m_theme;
    QPixmap m_picture;
    QPointF m_pressed;
};

} // namespace throughline
