// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/prioritybubbles.h"

#include <QSize>

namespace throughline {

/// How priorities become a picture: the plane, and at its right the ranking as far as it has room.
struct PriorityImageRequest {
    QSize size{1920, 1080};
    PriorityLook look = {};
};

QByteArray priorityPng(const Snapshot &snapshot, const PriorityImageRequest &request);
/// With words as text.
QByteArray prioritySvg(const Snapshot &snapshot, const PriorityImageRequest &request);

} // namespace throughline
