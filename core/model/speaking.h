// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/element.h"

namespace throughline {

/// How long it takes to say \a words and let them sink in, in seconds; 0 where there are none.
int speakingSeconds(QStringView words);

/// How long a frame is shown.
struct FrameTime {
    int seconds = 0;
    bool isSet = false; ///< by `Lasts:`; otherwise estimated from what is said
};
FrameTime timeOf(const ElementBody &frame);

/// "15 s", "2 min", "2 min 20 s".
QString formatSeconds(int seconds);

} // namespace throughline
