// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/sketch.h"

#include "core/base/xmltext.h"
#include "core/sketch/numbers.h"

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

double within(double number, double least, double most)
{
    return std::isfinite(number) ? rounded(std::clamp(number, least, most)) : rounded(std::clamp(0.0, least, most));
}

double coordinate(double number)
{
    return within(number, -SketchLimits::coordinate, SketchLimits::coordinate);
}

double length(double number)
{
    return within(number, 0, SketchLimits::coordinate);
}

QPointF point(QPointF raw)
{
    return {coordinate(raw.x()), coordinate(raw.y())};
}

QRectF box(const QRectF &raw)
{
    const QRectF upright = raw.normalized();
    return {coordinate(upright.x()), coordinate(upright.y()), length(upright.width()), length(upright.height())};
}

Placement placed(Placement placement, bool mayBeMirrored)
{
    placement.rect = box(placement.rect);
    placement.angle = std::isfinite(placement.angle) ? rounded(std::fmod(std::fmod(placement.angle, 360) + 360, 360)) : 0;
    if (placement.angle >= 360)
        placement.angle = 0;
    placement.isMirrored = placement.isMirrored && mayBeMirrored;
    return placement;
}

/// The opacity is a hundredth too, and a colour that can't be seen is the same whatever it would be.
Colour seen(Colour colour)
{
    colour.alpha = static_cast<quint8>(std::lround(rounded(colour.alpha / 255.0) * 255));
    return colour.isVisible() ? colour : noColour;
}

void normalise(InkMark &ink)
{
    QList<InkPoint> points;
    points.reserve(ink.points.size());
    for (const InkPoint &raw : std::as_const(ink.points)) {
        if (!std::isfinite(raw.x) || !std::isfinite(raw.y) || points.size() == SketchLimits::points)
            continue;
        const double pressure = std::isfinite(raw.pressure) ? raw.pressure : 0.5;
        points.append({coordinate(raw.x), coordinate(raw.y), within(pressure, 0, 1)});
    }
    ink.points = points;
    ink.size = within(ink.size, 0.1, 1000);
    ink.colour = seen(ink.colour);
}

void normalise(LineMark &line)
{
    line.from = point(line.from);
    line.to = point(line.to);
    line.width = within(line.width, 0.1, 1000);
    line.colour = seen(line.colour);
}

void normalise(ShapeMark &shape)
{
    shape.placement = placed(shape.placement, false);
    shape.width = length(shape.width);
    shape.radius = length(shape.radius);
    shape.stroke = shape.width > 0 ? seen(shape.stroke) : noColour;
    shape.fill = seen(shape.fill);
}

void normalise(TextMark &text)
{
    text.placement = placed(text.placement, false);
    text.text = xmlCharacters(text.text);
    text.size = within(text.size, 1, 1000);
    text.colour = seen(text.colour);
}

void normalise(BubbleMark &bubble)
{
    bubble.placement = placed(bubble.placement, false);
    bubble.tail = point(bubble.tail);
    bubble.text = xmlCharacters(bubble.text);
    bubble.size = within(bubble.size, 1, 1000);
    bubble.width = length(bubble.width);
    bubble.stroke = seen(bubble.stroke);
    bubble.fill = seen(bubble.fill);
}

void normalise(ImageMark &image)
{
    image.placement = placed(image.placement, true);
}

void normalise(StencilMark &stencil)
{
    stencil.placement = placed(stencil.placement, true);
    stencil.name.removeIf([](QChar c) { return c != u'-' && !(c < QChar(128) && c.isLetterOrNumber()); });
    stencil.size
        = {within(stencil.size.width(), 1, SketchLimits::coordinate), within(stencil.size.height(), 1, SketchLimits::coordinate)};
    for (Figure &figure : stencil.figures) {
        figure.path = figure.path.mapped(point);
        figure.fill = seen(figure.fill);
        figure.width = length(figure.width);
        figure.stroke = figure.width > 0 ? seen(figure.stroke) : noColour;
        if (!figure.stroke.isVisible())
            figure.width = 0;
    }
    stencil.figures.removeIf(
        [](const Figure &figure) { return figure.path.isEmpty() || figure.path.verbs().front() != Path::Verb::Move; });
}

void normalise(ForeignMark &) { }

/// How many marks stand equal at the start and, behind those, at the end.
std::pair<qsizetype, qsizetype> equalEnds(const QList<Mark> &before, const QList<Mark> &after)
{
    const qsizetype common = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < common && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < common - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return {head, tail};
}

bool isShown(const InkMark &ink)
{
    return !ink.points.isEmpty() && ink.colour.isVisible();
}

bool isShown(const LineMark &line)
{
    return line.colour.isVisible();
}

bool isShown(const ShapeMark &shape)
{
    return shape.stroke.isVisible() || shape.fill.isVisible();
}

bool isShown(const TextMark &text)
{
    return !text.text.trimmed().isEmpty() && text.colour.isVisible();
}

bool isShown(const BubbleMark &)
{
    return true;
}

bool isShown(const ImageMark &image)
{
    static const QList<QByteArray> known{"image/png", "image/jpeg", "image/gif", "image/webp"};
    return !image.bytes.isEmpty() && known.contains(image.mimeType);
}

bool isShown(const StencilMark &stencil)
{
    return !stencil.figures.isEmpty();
}

bool isShown(const ForeignMark &foreign)
{
    return !foreign.xml.isEmpty();
}

} // namespace

Mark normalised(Mark mark)
{
    std::visit([](auto &kind) { normalise(kind); }, mark);
    return mark;
}

bool isEmpty(const Mark &mark)
{
    return !std::visit([](const auto &kind) { return isShown(kind); }, mark);
}

Sketch normalised(Sketch sketch)
{
    return normalised(std::move(sketch), {});
}

Sketch normalised(Sketch sketch, const QList<Mark> &before)
{
    sketch.area = box(sketch.area);
    if (sketch.area.isEmpty())
        sketch.area = Sketch().area;
    sketch.title = xmlCharacters(sketch.title).simplified();
    sketch.paper = seen(sketch.paper);
    // An XML reader takes every white space in an attribute for a space.
    for (RootAttribute &attribute : sketch.rootAttributes)
        attribute.value = xmlCharacters(attribute.value).replace(u'\n', u' ').replace(u'\t', u' ');
    const auto [head, tail] = equalEnds(before, sketch.marks);
    const qsizetype end = sketch.marks.size() - tail;
    for (qsizetype i = head; i < end; ++i)
        sketch.marks[i] = normalised(std::move(sketch.marks[i]));
    sketch.marks.removeIf([](const Mark &mark) { return isEmpty(mark); });
    return sketch;
}

} // namespace throughline
