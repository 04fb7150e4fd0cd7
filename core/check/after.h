// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

namespace throughline {

/// Whether \a item waits for itself, through whatever it waits for.
bool isInAfterCycle(int item, const Trace &trace);

} // namespace throughline
