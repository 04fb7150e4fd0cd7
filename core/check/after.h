// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

namespace throughline {

/// The items that wait for themselves, through whatever they wait for.
class AfterCycles {
public:
    AfterCycles(const Trace &trace, int elementCount);

    bool contains(int item) const { return m_isInCycle[static_cast<std::size_t>(item)]; }

private:
    std::vector<bool> m_isInCycle;
};

} // namespace throughline
