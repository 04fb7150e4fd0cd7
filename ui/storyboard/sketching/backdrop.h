// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/shapes.h"

namespace throughline {

/// Whether the lowest mark is an image that fills the page: a photo or screenshot that one draws on. Neither an eraser nor a click
/// that means something else should take it.
inline bool hasBackdrop(const Sketch &sketch)
{
    if (sketch.marks.isEmpty() || !std::holds_alternative<ImageMark>(sketch.marks.first()))
        return false;
    const QRectF image = bounds(sketch.marks.first()).adjusted(-1, -1, 1, 1);
    return image.contains(sketch.area);
}

} // namespace throughline
