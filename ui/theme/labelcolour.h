// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLabel>

namespace throughline {

inline void setColour(QLabel *label, const QColor &words)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, words);
    label->setPalette(palette);
}

} // namespace throughline
