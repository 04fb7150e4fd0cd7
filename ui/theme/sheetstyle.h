// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace throughline {

/// How a sheet lies over what it is about: the veil under it, its shadow, its measures.
struct SheetStyle {
    static constexpr int width = 660; ///< at most
    static constexpr int shadow = 18; ///< how far it reaches
    static constexpr int radius = 10;
    static constexpr int chip = 30; ///< height of a chip in a chain
    static constexpr int fieldHeight = 38; ///< of the line that an answer is typed into

    static QColor veil(const Theme &theme)
    {
        QColor colour = theme.window;
        colour.setAlphaF(theme.isDark ? 0.72F : 0.78F);
        return colour;
    }

    /// \a distance from the sheet's edge, 0 to 1.
    static QColor shade(const Theme &theme, double distance)
    {
        QColor colour(Qt::black);
        const double strength = (1.0 - distance) * (1.0 - distance);
        colour.setAlphaF(static_cast<float>(strength * (theme.isDark ? 0.09 : 0.028)));
        return colour;
    }
};

} // namespace throughline
