// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/print/composer.h"

namespace throughline {

/// Told the share of the document that is set, 0 to 1; false stops.
using StepDone = std::function<bool(double)>;

/// The title that a strategy goes by, also where its author gave it none.
QString strategyTitle(const Snapshot &snapshot);

/// Sets the whole strategy: cover, contents, vision, framework, roadmap, what is asked for and what is turned
/// down, other parts, coverage.
/// False where \a step stopped it.
bool composeStrategy(Composer &composer, const Snapshot &snapshot, const StepDone &step);

} // namespace throughline
