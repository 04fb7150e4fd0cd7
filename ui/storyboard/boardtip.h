// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/boardmodel.h"
#include "ui/storyboard/boardtarget.h"

namespace throughline {

/// What the board says of the thing under a pointer that rests; empty where there is nothing to say.
QString boardTip(const BoardModel &model, const BoardTarget &target);

} // namespace throughline
