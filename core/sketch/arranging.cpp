// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/arranging.h"

#include "core/sketch/numbers.h"
#include "core/sketch/picking.h"
#include "core/sketch/shapes.h"

#include <QtMath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace throughline {

namespace {

// --- One mark
// -----------------------------------------------------------------------------------------------------------------------

/// Moves the points of a mark that aren't in a box, and its box's centre. The box's size is somebody else's.
template <typename Function> void mapPoints(Mark &mark, Function move)
{
    if (auto *ink = std::get_if<InkMark>(&mark)) {
        for (InkPoint &point : ink->points) {
            const QPointF moved = move(point.position());
            point.x = moved.x();
            point.y = moved.y();
        }
    } else if (auto *line = std::get_if<LineMark>(&mark)) {
        line->from = move(line->from);
        line->to = move(line->to);
    } else if (auto *bubble = std::get_if<BubbleMark>(&mark)) {
        bubble->tail = move(bubble->tail);
    }
    if (Placement *box = placement(mark))
        box->rect.moveCenter(move(box->rect.center()));
}

void resize(Placement &placement, double horizontally, double vertically)
{
    const QPointF centre = placement.rect.center();
    placement.rect.setSize({placement.rect.width() * horizontally, placement.rect.height() * vertically});
    placement.rect.moveCenter(centre);
}

/// Factors along a turned box's own sides.
std::pair<double, double> alongSides(double angle, double horizontally, double vertically)
{
    const double cosine = std::cos(qDegreesToRadians(angle));
    const double sine = std::sin(qDegreesToRadians(angle));
    return {std::hypot(horizontally * cosine, vertically * sine), std::hypot(horizontally * sine, vertically * cosine)};
}

/// Widths and sizes of type grow where the whole grows evenly; stretching a box leaves them alone.
void growLines(Mark &mark, double factor, bool isEven)
{
    if (auto *ink = std::get_if<InkMark>(&mark)) {
        ink->size *= factor;
    } else if (auto *text = std::get_if<TextMark>(&mark)) {
        text->size *= factor;
    } else if (!isEven) {
        return;
    } else if (auto *line = std::get_if<LineMark>(&mark)) {
        line->width *= factor;
    } else if (auto *shape = std::get_if<ShapeMark>(&mark)) {
        shape->width *= factor;
        shape->radius *= factor;
    } else if (auto *bubble = std::get_if<BubbleMark>(&mark)) {
        bubble->width *= factor;
        bubble->size *= factor;
    }
}

void mirror(Placement &placement)
{
    placement.isMirrored = !placement.isMirrored;
    placement.angle = -placement.angle;
}

void recolour(InkMark &ink, Colour colour)
{
    ink.colour = colour.withAlpha(ink.colour.alpha);
}

void recolour(LineMark &line, Colour colour)
{
    line.colour = colour;
}

void recolour(ShapeMark &shape, Colour colour)
{
    shape.stroke = colour;
}

void recolour(TextMark &text, Colour colour)
{
    text.colour = colour;
}

void recolour(BubbleMark &bubble, Colour colour)
{
    bubble.stroke = colour;
}

void recolour(StencilMark &stencil, Colour colour)
{
    for (Figure &figure : stencil.figures) {
        if (figure.stroke.isVisible())
            figure.stroke = colour;
    }
}

template <typename Other> void recolour(Other &, Colour) { }

// --- Many marks
// ---------------------------------------------------------------------------------------------------------------------

template <typename Function> Sketch changed(Sketch sketch, const QList<int> &marks, Function change)
{
    for (const int i : marks) {
        if (i >= 0 && i < sketch.marks.size())
            sketch.marks[i] = change(std::move(sketch.marks[i]));
    }
    return sketch;
}

QList<bool> areMeant(const Sketch &sketch, const QList<int> &marks)
{
    QList<bool> meant(sketch.marks.size(), false);
    for (const int i : marks) {
        if (i >= 0 && i < meant.size())
            meant[i] = true;
    }
    return meant;
}

/// The sketch with its marks in the order of their former places.
Rearranged inOrder(const Sketch &sketch, const QList<int> &order, const QList<bool> &meant)
{
    Rearranged result{sketch, {}};
    for (int i = 0; i < order.size(); ++i) {
        result.sketch.marks[i] = sketch.marks[order[i]];
        if (meant[order[i]])
            result.marks.append(i);
    }
    return result;
}

QList<int> places(const Sketch &sketch)
{
    QList<int> places(sketch.marks.size());
    for (int i = 0; i < places.size(); ++i)
        places[i] = i;
    return places;
}

} // namespace

Mark moved(Mark mark, QPointF by)
{
    mapPoints(mark, [&](QPointF point) { return point + by; });
    return normalised(std::move(mark));
}

Mark scaled(Mark mark, QPointF centre, double horizontally, double vertically)
{
    mapPoints(mark, [&](QPointF point) {
        return centre + QPointF((point.x() - centre.x()) * horizontally, (point.y() - centre.y()) * vertically);
    });
    const double width = std::abs(horizontally);
    const double height = std::abs(vertically);
    const double factor = std::sqrt(width * height);
    if (Placement *box = placement(mark)) {
        if (std::holds_alternative<TextMark>(mark)) {
            resize(*box, factor, factor);
        } else {
            const auto [along, across] = alongSides(box->angle, width, height);
            resize(*box, along, across);
        }
        if (horizontally < 0)
            mirror(*box);
        if (vertically < 0) {
            mirror(*box);
            // Upside down is left to right and half a turn. Words stay readable.
            const bool hasWords = std::holds_alternative<TextMark>(mark) || std::holds_alternative<BubbleMark>(mark);
            box->angle += hasWords ? 0 : 180;
        }
    }
    growLines(mark, factor, std::abs(width - height) < 1e-9);
    return normalised(std::move(mark));
}

Mark turned(Mark mark, QPointF centre, double degrees)
{
    mapPoints(mark, [&](QPointF point) { return turnedAbout(point, centre, degrees); });
    if (Placement *box = placement(mark))
        box->angle += degrees;
    return normalised(std::move(mark));
}

Mark recoloured(Mark mark, Colour colour)
{
    std::visit([&](auto &kind) { recolour(kind, colour); }, mark);
    return normalised(std::move(mark));
}

Sketch moved(Sketch sketch, const QList<int> &marks, QPointF by)
{
    return changed(std::move(sketch), marks, [&](Mark mark) { return moved(std::move(mark), by); });
}

Sketch scaled(Sketch sketch, const QList<int> &marks, QPointF centre, double horizontally, double vertically)
{
    return changed(std::move(sketch), marks, [&](Mark mark) { return scaled(std::move(mark), centre, horizontally, vertically); });
}

Sketch turned(Sketch sketch, const QList<int> &marks, QPointF centre, double degrees)
{
    return changed(std::move(sketch), marks, [&](Mark mark) { return turned(std::move(mark), centre, degrees); });
}

Sketch recoloured(Sketch sketch, const QList<int> &marks, Colour colour)
{
    return changed(std::move(sketch), marks, [&](Mark mark) { return recoloured(std::move(mark), colour); });
}

Sketch mirrored(Sketch sketch, const QList<int> &marks)
{
    const QPointF centre = rounded(bounds(sketch, marks).center());
    return scaled(std::move(sketch), marks, centre, -1, 1);
}

Rearranged broughtToFront(const Sketch &sketch, const QList<int> &marks)
{
    const QList<bool> meant = areMeant(sketch, marks);
    QList<int> order = places(sketch);
    std::ranges::stable_partition(order, [&](int place) { return !meant[place]; });
    return inOrder(sketch, order, meant);
}

Rearranged sentToBack(const Sketch &sketch, const QList<int> &marks)
{
    const QList<bool> meant = areMeant(sketch, marks);
    QList<int> order = places(sketch);
    std::ranges::stable_partition(order, [&](int place) { return meant[place]; });
    return inOrder(sketch, order, meant);
}

Rearranged broughtForward(const Sketch &sketch, const QList<int> &marks)
{
    const QList<bool> meant = areMeant(sketch, marks);
    QList<int> order = places(sketch);
    for (qsizetype i = order.size() - 2; i >= 0; --i) {
        if (meant[order[i]] && !meant[order[i + 1]])
            order.swapItemsAt(i, i + 1);
    }
    return inOrder(sketch, order, meant);
}

Rearranged sentBackward(const Sketch &sketch, const QList<int> &marks)
{
    const QList<bool> meant = areMeant(sketch, marks);
    QList<int> order = places(sketch);
    for (qsizetype i = 1; i < order.size(); ++i) {
        if (meant[order[i]] && !meant[order[i - 1]])
            order.swapItemsAt(i, i - 1);
    }
    return inOrder(sketch, order, meant);
}

Rearranged duplicated(const Sketch &sketch, const QList<int> &marks, QPointF offset)
{
    const QList<bool> meant = areMeant(sketch, marks);
    Rearranged result{sketch, {}};
    for (int i = 0; i < meant.size(); ++i) {
        if (!meant[i] || std::holds_alternative<ForeignMark>(sketch.marks[i]))
            continue;
        result.marks.append(static_cast<int>(result.sketch.marks.size()));
        result.sketch.marks.append(moved(sketch.marks[i], offset));
    }
    return result;
}

Sketch removed(Sketch sketch, const QList<int> &marks)
{
    const QList<bool> meant = areMeant(sketch, marks);
    qsizetype place = 0;
    sketch.marks.removeIf([&](const Mark &) { return meant[place++]; });
    return sketch;
}

} // namespace throughline
