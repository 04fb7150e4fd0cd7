// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/stencils.h"

#include "core/sketch/stencildata.h"

#include <algorithm>

namespace throughline {

Stencil stencilOf(const QString &name, const char *label, const char *group, QSizeF size, QList<Figure> figures)
{
    return {name, QString::fromLatin1(label), QString::fromLatin1(group), size, std::move(figures)};
}

Figure inked(QByteArrayView data, double width, Colour fill)
{
    return {Path::fromData(data).value_or(Path()), fill, SketchColours::ink, width};
}

const QList<Stencil> &stencils()
{
    static const QList<Stencil> all = peopleStencils() + thingStencils();
    return all;
}

const Stencil *stencil(const QString &name)
{
    const QList<Stencil> &all = stencils();
    const auto found = std::ranges::find(all, name, &Stencil::name);
    return found == all.end() ? nullptr : &*found;
}

StencilMark placed(const Stencil &stencil, QPointF centre, double height)
{
    StencilMark mark;
    mark.name = stencil.name;
    mark.size = stencil.size;
    mark.figures = stencil.figures;
    mark.placement.rect.setSize(stencil.size * (height / stencil.size.height()));
    mark.placement.rect.moveCenter(centre);
    return std::get<StencilMark>(normalised(Mark(std::move(mark))));
}

} // namespace throughline
