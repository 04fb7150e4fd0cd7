// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/picturebytes.h"
#include "core/base/result.h"
#include "core/sketch/sketch.h"

#include <QByteArray>

namespace throughline {

/// The sketch in an SVG file, whoever wrote it: what isn't ours becomes foreign marks, in place. Refuses what is no SVG, has a
/// document type or exceeds the limits.
Result<Sketch> readSketch(const QByteArray &svg);

/// Whether our writer made \a svg. Looks at the file's start only.
bool isOurSketch(const PictureBytes &svg);

/// Whether every mark of \a sketch is foreign: a picture that another program wrote, or none at all.
bool isForeign(const Sketch &sketch);

/// Whether an element of another program neither loads anything from elsewhere nor runs a script, so that it may be handed to a
/// renderer.
bool isSelfContained(const ForeignMark &foreign);

} // namespace throughline
