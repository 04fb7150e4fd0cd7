// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/stencils.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace throughline {

class StencilChip;

/// The stencils at the right edge, by group: a click puts one on the page, a drag puts it where it is let fall.
class StencilShelf : public QWidget {
    Q_OBJECT

public:
    StencilShelf(const Theme &theme, QWidget *parent = nullptr);

    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void stencilChosen(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();

    Theme m_theme;
    QScrollArea *m_area;
    QList<QLabel *> m_headings;
    QList<StencilChip *> m_chips;
};

} // namespace throughline
