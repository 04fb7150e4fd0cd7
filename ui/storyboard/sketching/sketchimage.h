// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

#include <optional>

namespace throughline {

/// An image of pixels as a sketch can hold it.
struct SketchImage {
    ImageMark mark; ///< nowhere yet
    QSizeF size; ///< as it is seen
};

/// Any image that Qt reads, its bytes as they are; nothing where it can't be read. What a viewer of SVG might not show upright or
/// not at all, and what is larger than any screen, is written anew.
std::optional<SketchImage> sketchImage(const QByteArray &bytes);

} // namespace throughline
