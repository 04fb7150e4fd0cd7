// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/colour.h"
#include "core/sketch/path.h"
#include "core/sketch/placement.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>

#include <variant>

namespace throughline {

/// Where the pen was. Kept as it came, so that a stroke can be drawn anew with another size or smoothing.
struct InkPoint {
    double x = 0;
    double y = 0;
    double pressure = 0.5; ///< 0 to 1; a mouse says 0.5

    QPointF position() const { return {x, y}; }
    bool operator==(const InkPoint &) const = default;
};

enum class InkTool : quint8 { Pen, Pencil, Marker };
enum class Smoothing : quint8 { Off, Light, Strong };

/// A stroke of a pen. What is seen of it is derived: see outline.h.
struct InkMark {
    InkTool tool = InkTool::Pen;
    QList<InkPoint> points; ///< at least one
    Colour colour = SketchColours::ink;
    double size = 8; ///< the width at full pressure
    Smoothing smoothing = Smoothing::Light;
    bool isEven = false; ///< the same width everywhere, whatever the pressure
    bool isTapered = false; ///< runs to a point at both ends

    bool operator==(const InkMark &) const = default;
};

enum class ArrowHeads : quint8 { None, End, Both };

/// A straight line; with heads, an arrow.
struct LineMark {
    QPointF from;
    QPointF to;
    ArrowHeads heads = ArrowHeads::None;
    Colour colour = SketchColours::ink;
    double width = 4;

    bool operator==(const LineMark &) const = default;
};

enum class ShapeKind : quint8 { Box, Ellipse };

struct ShapeMark {
    ShapeKind kind = ShapeKind::Box;
    Placement placement;
    Colour stroke = SketchColours::ink;
    Colour fill = noColour;
    double width = 4;
    double radius = 6; ///< of a box's corners

    bool operator==(const ShapeMark &) const = default;
};

enum class Alignment : quint8 { Left, Centre, Right };

/// Words. Lines are broken where the text says so, by whoever can measure type; the box is as high as they are.
struct TextMark {
    Placement placement; ///< never mirrored
    QString text;
    double size = 32; ///< of the type
    Colour colour = SketchColours::ink;
    Alignment alignment = Alignment::Left;
    bool isBold = false;

    bool operator==(const TextMark &) const = default;
};

/// Words that somebody says, in the middle of a round box with a tail.
struct BubbleMark {
    Placement placement; ///< never mirrored
    QPointF tail; ///< the tip, in the sketch's coordinates: where the speaker's mouth is
    QString text;
    double size = 28; ///< of the type
    Colour stroke = SketchColours::ink; ///< of the words too
    Colour fill{255, 255, 255};
    double width = 4;

    bool operator==(const BubbleMark &) const = default;
};

/// A picture from elsewhere, inside the sketch's own file.
struct ImageMark {
    Placement placement;
    QByteArray mimeType; ///< image/png, image/jpeg, image/gif or image/webp
    QByteArray bytes;

    bool operator==(const ImageMark &) const = default;
};

/// One plain path with its colours.
struct Figure {
    Path path;
    Colour fill = noColour;
    Colour stroke = noColour; ///< with round caps and joins
    double width = 0;

    bool operator==(const Figure &) const = default;
};

/// A figure from the shelf. It carries its own paths, so that a file shows the same whatever the shelf holds later.
struct StencilMark {
    Placement placement;
    QString name; ///< on the shelf: letters, digits and hyphens
    QSizeF size{100, 100}; ///< what the figures' coordinates count in, from 0; stretched to the placement
    QList<Figure> figures;

    bool operator==(const StencilMark &) const = default;
};

/// What the file holds besides and isn't ours: an element or comment, byte for byte, in its place among the marks.
struct ForeignMark {
    QString xml;

    bool operator==(const ForeignMark &) const = default;
};

using Mark = std::variant<InkMark, LineMark, ShapeMark, TextMark, BubbleMark, ImageMark, StencilMark, ForeignMark>;

/// An attribute of the file's svg element that isn't ours.
struct RootAttribute {
    QString name;
    QString value;

    bool operator==(const RootAttribute &) const = default;
};

/// What is drawn on a storyboard's frame: a plain value, cheap to copy. Marks are named by their place in the list.
struct Sketch {
    QRectF area{0, 0, 1280, 720}; ///< what is shown; the unit is the file's own
    QString title; ///< says what is seen, for who can't see it
    Colour paper = SketchColours::paper;
    QList<Mark> marks; ///< in drawing order, the topmost last
    QList<RootAttribute> rootAttributes;

    bool operator==(const Sketch &) const = default;
};

/// Limits of what is written and read; a canvas needn't know them.
namespace SketchLimits {
inline constexpr double coordinate = 100000;
inline constexpr qsizetype points = 100000; ///< of one stroke
inline constexpr qsizetype marks = 20000;
inline constexpr qsizetype fileBytes = 64 * 1024 * 1024;
inline constexpr int depth = 100; ///< of nested elements
} // namespace SketchLimits

/// As it will be read again after it was written: numbers rounded to hundredths, points that are no numbers left out, text without
/// what XML can't hold. Marks that would show nothing are dropped from a sketch.
Mark normalised(Mark mark);
Sketch normalised(Sketch sketch);
/// The same for the next state of a sketch whose marks were \a before, normalised: only what differs from them is looked at.
Sketch normalised(Sketch sketch, const QList<Mark> &before);
/// Whether \a mark would show nothing.
bool isEmpty(const Mark &mark);

} // namespace throughline
