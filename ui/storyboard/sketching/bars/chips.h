// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/colour.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace throughline {

/// A round colour to choose.
class ColourChip final : public QAbstractButton {
    Q_OBJECT

public:
    ColourChip(Colour colour, const Theme &theme, QWidget *parent);

    Colour colour() const { return m_colour; }
    void applyTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Colour m_colour;
    Theme m_theme;
};

/// A size to choose, shown as a dot.
class SizeChip final : public QAbstractButton {
    Q_OBJECT

public:
    SizeChip(int step, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_step; ///< 0 is the smallest
    Theme m_theme;
};

} // namespace throughline
