// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/slides.h"

class QSettings;

namespace throughline {

/// How a presentation is to be given.
struct PresentOptions {
    SlideOptions slides;
    bool isDark = false; ///< the slides, not the console
    bool fades = true;
    bool isWindowed = false; ///< two plain windows, for a video call
    bool isRehearsal = false; ///< offers the measured durations at the end
    int slide = 0; ///< where to begin, from 0
    int element = -1; ///< begin at this frame rather than at a slide

    /// As the speaker left it last.
    static PresentOptions remembered(const QSettings &settings);
    /// What belongs to the speaker's taste rather than to one talk.
    void remember(QSettings &settings) const;
};

} // namespace throughline
