// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <span>

namespace throughline {

/// How long a frame took when it was presented.
struct FrameDuration {
    int frame = -1;
    int seconds = 0;

    bool operator==(const FrameDuration &) const = default;
};

/// \a seconds as an author writes them: "45 s", "1:30".
QString formatDuration(int seconds);

/// Sets `Lasts:` of every frame in \a durations, each at most once, as one edit.
Result<TextEdit> setDurations(const Snapshot &snapshot, std::span<const FrameDuration> durations);

} // namespace throughline
