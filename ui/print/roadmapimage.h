// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmapcolours.h"

#include <QSize>

namespace throughline {

/// How a roadmap becomes a picture.
struct RoadmapImageRequest {
    QSize size{1920, 1080}; ///< as wide as that, whole columns in it; as high, or higher where there are more lanes
    RoadmapLook look = {};
};

QByteArray roadmapPng(const Snapshot &snapshot, const RoadmapImageRequest &request);
/// With words as text.
QByteArray roadmapSvg(const Snapshot &snapshot, const RoadmapImageRequest &request);

} // namespace throughline
