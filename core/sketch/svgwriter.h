// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/picturebytes.h"
#include "core/sketch/sketch.h"

namespace throughline {

/// \a sketch as an SVG file that any viewer shows: plain paths, text and embedded pictures, a mark a line, and in data attributes
/// what makes it a sketch again. The same sketch gives the same bytes, and readSketch() of them gives normalised(sketch).
QByteArray writeSketch(const Sketch &sketch);

/// Writes one sketch after another as writeSketch() does, as fast as they differ: of a mark that stands equal from the start or
/// from the end, the piece is taken over.
class SketchWriter {
public:
    PictureBytes write(const Sketch &sketch);

private:
    QList<Mark> m_marks;
    QByteArrayList m_elements; ///< of m_marks, each with its line's end
};

} // namespace throughline
