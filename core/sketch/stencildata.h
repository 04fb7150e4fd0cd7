// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/stencils.h"

namespace throughline {

// The drawings on the shelf, as path data. Ink lines are of one width; people are 200 units high, things 100.

/// Everybody in every mood, the happy ones first.
QList<Stencil> peopleStencils();
QList<Stencil> thingStencils();

/// What the drawings are filled with, beside what only one table needs.
namespace StencilColours {
inline constexpr Colour white{255, 255, 255};
inline constexpr Colour coral{232, 124, 98};
inline constexpr Colour teal{90, 169, 163};
inline constexpr Colour yellow{242, 184, 75};
inline constexpr Colour green{110, 168, 122};
} // namespace StencilColours

/// An entry of the shelf.
Stencil stencilOf(const QString &name, const char *label, const char *group, QSizeF size, QList<Figure> figures);
/// A figure of the shelf; \a data is right, because a test reads them all.
Figure inked(QByteArrayView data, double width, Colour fill = noColour);

} // namespace throughline
