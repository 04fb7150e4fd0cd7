// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

namespace throughline {

/// The sections, ascending, whose findings a step may have changed: those that were read anew, those whose links lead elsewhere,
/// and those of elements that see it through the why graph.
std::vector<int> sectionsAffected(
    const Strategy &before, const Trace &traceBefore, const Strategy &after, const Trace &traceAfter, const StrategyChange &change);

} // namespace throughline
