// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

namespace throughline {

/// A figure that is ready to be put on a sketch. It is drawn for light paper; a shelf on a dark screen shows it on such.
struct Stencil {
    QString name; ///< as in StencilMark
    QString label; ///< to be translated in the context "Stencils"
    QString group; ///< the shelf's heading, to be translated likewise
    QSizeF size;
    QList<Figure> figures;
};

/// Everything on the shelf, in its order. Read once, when first asked for.
const QList<Stencil> &stencils();
/// The one called \a name, or null.
const Stencil *stencil(const QString &name);

/// \a stencil as a mark in the middle of \a centre, as high as \a height.
StencilMark placed(const Stencil &stencil, QPointF centre, double height);

} // namespace throughline
