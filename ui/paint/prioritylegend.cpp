// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/prioritylegend.h"

#include "core/base/translate.h"

#include <algorithm>

namespace throughline {

RoadmapLegend priorityLegend(const PriorityContent &content, const std::vector<LegendEntry> &colours, const Theme &theme)
{
    RoadmapLegend legend(colours, theme);
    const auto &bubbles = content.priorities.bubbles();
    const auto isUntraced
        = [&](const PriorityBubble &bubble) { return content.snapshot.trace().traced(bubble.item) == Traced::No; };
    if (std::ranges::any_of(bubbles, isUntraced))
        legend.add(RoadmapLegend::Mark::Dashes, theme.untraced, tr("no why yet"));
    legend.add(RoadmapLegend::Mark::None, {}, tr("area: effort"));
    if (std::ranges::contains(bubbles, false, &PriorityBubble::hasEffort))
        legend.add(RoadmapLegend::Mark::Ring, theme.mutedText, tr("no effort said"));
    if (!content.ranking.unscored().empty())
        legend.add(RoadmapLegend::Mark::None, {}, tr("%1 without scores").arg(content.ranking.unscored().size()));
    return legend;
}

} // namespace throughline
