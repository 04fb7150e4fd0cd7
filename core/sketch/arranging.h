// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

namespace throughline {

// Each takes a sketch and the places of the marks meant, in any order, and gives the sketch after it. Places that don't exist are
// passed over; foreign marks stay where they are, but can be ordered and removed.

Mark moved(Mark mark, QPointF by);
/// By factors along the sketch's axes; a negative one mirrors. A turned box keeps its right angles and takes the factors along its
/// own sides. Text keeps its proportions.
Mark scaled(Mark mark, QPointF centre, double horizontally, double vertically);
Mark turned(Mark mark, QPointF centre, double degrees);
/// Lines and words in \a colour; what is filled stays so, translucent ink as translucent.
Mark recoloured(Mark mark, Colour colour);

Sketch moved(Sketch sketch, const QList<int> &marks, QPointF by);
Sketch scaled(Sketch sketch, const QList<int> &marks, QPointF centre, double horizontally, double vertically);
Sketch turned(Sketch sketch, const QList<int> &marks, QPointF centre, double degrees);
Sketch recoloured(Sketch sketch, const QList<int> &marks, Colour colour);
/// Left to right about the middle of them all; words stay readable.
Sketch mirrored(Sketch sketch, const QList<int> &marks);

/// A sketch in which the marks meant have other places than before.
struct Rearranged {
    Sketch sketch;
    QList<int> marks; ///< where the marks meant are now, in drawing order
};

Rearranged broughtToFront(const Sketch &sketch, const QList<int> &marks);
Rearranged sentToBack(const Sketch &sketch, const QList<int> &marks);
/// One step past the next mark that isn't meant.
Rearranged broughtForward(const Sketch &sketch, const QList<int> &marks);
Rearranged sentBackward(const Sketch &sketch, const QList<int> &marks);
/// Copies on top, moved by \a offset.
Rearranged duplicated(const Sketch &sketch, const QList<int> &marks, QPointF offset);
Sketch removed(Sketch sketch, const QList<int> &marks);

} // namespace throughline
