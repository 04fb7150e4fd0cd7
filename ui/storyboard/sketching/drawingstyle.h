// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

#include <map>
#include <span>

namespace throughline {

enum class ToolKind : quint8 { Select, Pen, Pencil, Marker, Eraser, PartialEraser, Line, Arrow, Box, Ellipse, Text, Bubble };

bool isInk(ToolKind kind);
bool isEraser(ToolKind kind);
bool isShape(ToolKind kind);

/// What the next mark looks like. The marker keeps a colour of its own, and every kind of tool its own size.
class DrawingStyle {
public:
    bool isFilled = false; ///< boxes and ellipses
    Smoothing smoothing = Smoothing::Light;
    bool isEven = false; ///< ink of the same width everywhere

    Colour colour(ToolKind kind) const;
    void setColour(ToolKind kind, Colour colour);

    /// A line's width, the size of type or an eraser's radius, in the sketch's units.
    double size(ToolKind kind) const;
    void setSize(ToolKind kind, double size);
    /// What is offered for a kind of tool, rising; none for Select.
    static std::span<const double> sizes(ToolKind kind);
    /// The size offered next to \a size, larger or smaller.
    static double steppedSize(ToolKind kind, double size, int steps);

    /// What a shape is filled with when its outline is \a stroke: a tint that words on it stay readable on.
    static Colour fillFor(Colour stroke);

private:
    Colour m_colour = SketchColours::ink;
    Colour m_markerColour = SketchColours::ink;
    bool m_hasMarkerColour = false;
    std::map<ToolKind, double> m_sizes;
};

/// An empty mark of ink as \a kind draws it.
InkMark inkFor(ToolKind kind, const DrawingStyle &style);

} // namespace throughline
