// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/slides.h"
#include "ui/paint/roadmapcolours.h"

namespace throughline {

/// How a presentation for other programs is wanted.
struct PresentationPlan {
    SlideShape shape = SlideShape::Wide;
    RoadmapLook roadmap = {};
};

/// The storyboard and the roadmap as PPTX: words as text boxes, pictures as pictures, bars as shapes, what is said as speaker's
/// notes.
Result<QByteArray> writePresentation(const Snapshot &snapshot, const PresentationPlan &plan);

} // namespace throughline
