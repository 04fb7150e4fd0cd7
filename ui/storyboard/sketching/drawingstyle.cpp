// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/drawingstyle.h"

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr std::array<double, 5> penSizes{3, 5, 8, 14, 24};
constexpr std::array<double, 5> pencilSizes{2, 3, 5, 8, 14};
constexpr std::array<double, 5> markerSizes{16, 24, 36, 56, 80};
constexpr std::array<double, 5> eraserSizes{6, 12, 20, 36, 60};
constexpr std::array<double, 5> lineSizes{2, 4, 6, 10, 16};
constexpr std::array<double, 5> textSizes{20, 28, 36, 52, 80};
constexpr quint8 markerAlpha = 110;
constexpr Colour firstMarkerColour{242, 184, 75};

/// Kinds that share a size.
ToolKind family(ToolKind kind)
{
    if (kind == ToolKind::Arrow || isShape(kind))
        return ToolKind::Line;
    return kind;
}

} // namespace

bool isInk(ToolKind kind)
{
    return kind == ToolKind::Pen || kind == ToolKind::Pencil || kind == ToolKind::Marker;
}

bool isEraser(ToolKind kind)
{
    return kind == ToolKind::Eraser || kind == ToolKind::PartialEraser;
}

bool isShape(ToolKind kind)
{
    return kind == ToolKind::Box || kind == ToolKind::Ellipse;
}

Colour DrawingStyle::colour(ToolKind kind) const
{
    if (kind == ToolKind::Marker)
        return m_hasMarkerColour ? m_markerColour : firstMarkerColour;
    return m_colour;
}

void DrawingStyle::setColour(ToolKind kind, Colour colour)
{
    if (kind != ToolKind::Marker) {
        m_colour = colour;
        return;
    }
    m_markerColour = colour;
    m_hasMarkerColour = true;
}

std::span<const double> DrawingStyle::sizes(ToolKind kind)
{
    switch (family(kind)) {
    case ToolKind::Pen:
        return penSizes;
    case ToolKind::Pencil:
        return pencilSizes;
    case ToolKind::Marker:
        return markerSizes;
    case ToolKind::Eraser:
    case ToolKind::PartialEraser:
        return eraserSizes;
    case ToolKind::Line:
        return lineSizes;
    case ToolKind::Text:
    case ToolKind::Bubble:
        return textSizes;
    default:
        return {};
    }
}

double DrawingStyle::size(ToolKind kind) const
{
    const auto set = m_sizes.find(family(kind));
    if (set != m_sizes.end())
        return set->second;
    const auto offered = sizes(kind);
    return offered.empty() ? 0 : offered[kind == ToolKind::Bubble || family(kind) == ToolKind::Line ? 1 : 2];
}

void DrawingStyle::setSize(ToolKind kind, double size)
{
    m_sizes[family(kind)] = size;
}

double DrawingStyle::steppedSize(ToolKind kind, double size, int steps)
{
    const auto offered = sizes(kind);
    if (offered.empty())
        return size;
    const auto nearest = std::ranges::min_element(offered, {}, [size](double other) { return std::abs(other - size); });
    const auto last = static_cast<qsizetype>(offered.size()) - 1;
    return offered[static_cast<std::size_t>(std::clamp<qsizetype>(nearest - offered.begin() + steps, 0, last))];
}

Colour DrawingStyle::fillFor(Colour stroke)
{
    if (stroke == SketchColours::ink || stroke == Colour{255, 255, 255})
        return {255, 255, 255};
    const auto lightened = [](quint8 part) { return static_cast<quint8>(255 - (255 - part) * 3 / 10); };
    return {lightened(stroke.red), lightened(stroke.green), lightened(stroke.blue)};
}

InkMark inkFor(ToolKind kind, const DrawingStyle &style)
{
    InkMark ink;
    ink.tool = kind == ToolKind::Pencil ? InkTool::Pencil : kind == ToolKind::Marker ? InkTool::Marker : InkTool::Pen;
    ink.colour = kind == ToolKind::Marker ? style.colour(kind).withAlpha(markerAlpha) : style.colour(kind);
    ink.size = style.size(kind);
    ink.smoothing = style.smoothing;
    ink.isEven = style.isEven;
    return ink;
}

} // namespace throughline
