// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/after.h"

#include <algorithm>
#include <vector>

namespace throughline {

bool isInAfterCycle(int item, const Trace &trace)
{
    std::vector<int> reached{item};
    for (std::size_t next = 0; next < reached.size(); ++next) {
        for (const TraceLink &link : trace.from(reached[next])) {
            if (link.key != FieldKey::After)
                continue;
            if (link.to == item)
                return true;
            if (!std::ranges::contains(reached, link.to))
                reached.push_back(link.to);
        }
    }
    return false;
}

} // namespace throughline
