// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace throughline {

/// What the roadmap is looked at through: bars over time, cards by how far away they are, or bubbles by how much they count.
enum class RoadmapLens : quint8 { Timeline, Horizons, Priorities };

} // namespace throughline
