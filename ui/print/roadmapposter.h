// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmapcolours.h"
#include "ui/print/composer.h"

namespace throughline {

/// The roadmap as a chart that fills a page, \a edge points from its sides. It shrinks until its words can only just be read;
/// lanes that find no room then go on on further pages, below the same columns. Nothing where there is no item.
void addRoadmapPoster(Composer &composer, const Snapshot &snapshot, const RoadmapLook &look, qreal edge);

} // namespace throughline
