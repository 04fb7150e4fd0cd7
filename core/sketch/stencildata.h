// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/stencils.h"

namespace throughline {

// The drawings on the shelf, as path data. Ink lines are of one width; people are 200 units high, things 100.

/// Everybody in every mood, the happy ones first.
QList<Stencil> peopleStencils();
QList<Stencil> thingStencils();

/// A figure of the shelf; \a data is right, because a test reads them all.
Figure inked(QByteArrayView data, double width, Colour fill = noColour);

} // namespace throughline
