// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/storyboard.h"

namespace throughline {

/// Something on the board that the pointer can be on.
struct BoardTarget {
    enum class Kind : quint8 { Nothing, Card, Picture, Words, Chip, ChipRemoval, AddLink, Vacancy, BandAdd, BandHint };
    Kind kind = Kind::Nothing;
    int card = -1;
    int band = -1;
    int chip = -1;
    FrameWords words = FrameWords::Title;

    bool operator==(const BoardTarget &) const = default;
};

} // namespace throughline
