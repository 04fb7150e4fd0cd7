// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

namespace throughline {

/// Whether a concern still waits: it is neither heard nor resolved. One that doesn't say is open.
bool isOpen(const ElementBody &concern);
/// The open concerns about \a element, in document order.
std::vector<int> openConcerns(const Strategy &strategy, const Trace &trace, int element);

} // namespace throughline
