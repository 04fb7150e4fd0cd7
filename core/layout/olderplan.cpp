// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/olderplan.h"

#include "core/base/index.h"

#include <cmath>

namespace throughline {

namespace {

constexpr double sameMoment = 0.01; // months

} // namespace

std::vector<OlderBar> olderBars(const Roadmap &now, const Snapshot &snapshot, const OlderPlan &older)
{
    const Roadmap then = Roadmap::of(older.snapshot, {.column = now.scale().column()});
    const double shift = now.scale().place(then.scale().origin());
    std::vector<OlderBar> bars;
    for (const auto &[item, id] : older.items) {
        const int before = then.barOf(item);
        const int present = now.barOf(snapshot.strategy().find(id));
        if (before < 0 || present < 0)
            continue;
        const RoadmapBar &was = then.bars()[index(before)];
        const RoadmapBar &is = now.bars()[index(present)];
        const OlderBar bar{.bar = present, .start = was.start + shift, .end = was.shownEnd + shift, .isOpen = was.isOpen};
        const bool isSameEnd = was.isOpen == is.isOpen && (was.isOpen || std::abs(bar.end - is.shownEnd) < sameMoment);
        if (std::abs(bar.start - is.start) >= sameMoment || !isSameEnd)
            bars.push_back(bar);
    }
    return bars;
}

} // namespace throughline
