// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/print/composer.h"

#include <span>

namespace throughline {

enum class HandoutNotes : quint8 { None, Beside, Below };

/// Slides on paper for readers.
struct HandoutPlan {
    int perPage = 3; ///< 1, 2, 3, 4, 6 or 9
    HandoutNotes notes = HandoutNotes::Beside; ///< what is said; beside where slides stand in one column, else below
    bool isRuled = true; ///< lines to write on in what is left
};

/// How many slides a page may take.
std::span<const int> handoutSizes();

/// Every slide with what is said to it: narration, then notes. Words that find no room beside or below their slide make its row
/// higher, over pages where need be.
void composeHandout(Composer &composer, const Snapshot &snapshot, const HandoutPlan &plan);

} // namespace throughline
