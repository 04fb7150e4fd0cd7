// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/storyboard/sketching/drawingstyle.h"

#include <memory>

class QMimeData;

namespace throughline {

/// What a stencil that is dragged from the shelf says of itself: its name.
inline constexpr char stencilMimeType[] = "application/x-throughline-stencil";

/// \a marks of \a sketch for the clipboard, as SVG that any program takes.
std::unique_ptr<QMimeData> mimeOf(const Sketch &sketch, const QList<int> &marks);

/// What a clipboard or a drop holds as marks, in the middle of \a middle unless it knows its own place: a sketch's marks, pictures,
/// words. None where it holds nothing of the kind.
Result<QList<Mark>> marksOf(const QMimeData &data, QPointF middle, const DrawingStyle &style);
bool hasMarks(const QMimeData &data);

/// \a marks, moved step by step until none lies exactly on one of \a sketch.
QList<Mark> besideEqual(const Sketch &sketch, QList<Mark> marks);

} // namespace throughline
