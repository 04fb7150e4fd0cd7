// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/prioritywords.h"
#include "ui/paint/roadmaplegend.h"

namespace throughline {

/// What the colours, outlines and sizes of bubbles mean.
RoadmapLegend priorityLegend(const PriorityContent &content, const std::vector<LegendEntry> &colours, const Theme &theme);

} // namespace throughline
