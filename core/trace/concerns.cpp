// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/concerns.h"

#include "core/model/values.h"

#include <algorithm>

namespace throughline {

bool isOpen(const ElementBody &concern)
{
    const Field *status = concern.field(FieldKey::Status);
    return !status || parseConcernStatus(concern.value(*status)).value_or(ConcernStatus::Open) == ConcernStatus::Open;
}

std::vector<int> openConcerns(const Strategy &strategy, const Trace &trace, int element)
{
    std::vector<int> open;
    for (const TraceLink &link : trace.to(element)) {
        const Element &from = strategy.element(link.from);
        if (link.key == FieldKey::About && from.kind() == ElementKind::Concern && isOpen(*from.body))
            open.push_back(link.from);
    }
    std::ranges::sort(open);
    open.erase(std::ranges::unique(open).begin(), open.end());
    return open;
}

} // namespace throughline
