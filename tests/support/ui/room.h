// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QSlider>
#include <QToolButton>

namespace throughline {

/// The controls in \a bar that have less room than their words and icons need, or reach beyond it.
inline QStringList cutIn(const QWidget *bar)
{
    QStringList cut;
    const auto check = [&](const QWidget *control, int needed) {
        const QRect area(control->mapTo(bar, QPoint()), control->size());
        if (control->isVisible() && (area.width() < needed || !bar->rect().contains(area)))
            cut << control->toolTip();
    };
    for (const auto *button : bar->findChildren<QToolButton *>()) {
        if (!qobject_cast<const QLineEdit *>(button->parentWidget())) // which has one to clear it
            check(button, button->sizeHint().width());
    }
    for (const auto *line : bar->findChildren<QLineEdit *>())
        check(line, line->fontMetrics().horizontalAdvance(line->placeholderText()) + 2 * Theme::tight);
    for (const auto *slider : bar->findChildren<QSlider *>())
        check(slider, slider->minimumSizeHint().width());
    return cut;
}

} // namespace throughline
