// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <QSize>

namespace throughline {

// The map as a picture: as wide as asked for and as high as that, or higher where it needs more.

QByteArray mapPng(const Snapshot &snapshot, QSize size);
/// With words as text.
QByteArray mapSvg(const Snapshot &snapshot, QSize size);

} // namespace throughline
