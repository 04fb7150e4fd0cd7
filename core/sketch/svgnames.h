// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace throughline {

// What the values of a sketch are called in its file, for writer and reader alike.

template <typename Value> struct SvgName {
    Value value;
    QByteArrayView name;
};

inline constexpr std::array<SvgName<InkTool>, 3> inkToolNames{
    {{InkTool::Pen, "pen"}, {InkTool::Pencil, "pencil"}, {InkTool::Marker, "marker"}}};
inline constexpr std::array<SvgName<Smoothing>, 3> smoothingNames{
    {{Smoothing::Off, "off"}, {Smoothing::Light, "light"}, {Smoothing::Strong, "strong"}}};
inline constexpr std::array<SvgName<ArrowHeads>, 3> headNames{
    {{ArrowHeads::None, "none"}, {ArrowHeads::End, "end"}, {ArrowHeads::Both, "both"}}};
inline constexpr std::array<SvgName<ShapeKind>, 2> shapeNames{{{ShapeKind::Box, "box"}, {ShapeKind::Ellipse, "ellipse"}}};
/// As text-anchor says it.
inline constexpr std::array<SvgName<Alignment>, 3> alignmentNames{
    {{Alignment::Left, "start"}, {Alignment::Centre, "middle"}, {Alignment::Right, "end"}}};

template <typename Value, std::size_t Count> QByteArrayView svgName(const std::array<SvgName<Value>, Count> &names, Value value)
{
    for (const auto &known : names) {
        if (known.value == value)
            return known.name;
    }
    return names.front().name;
}

template <typename Value, std::size_t Count>
std::optional<Value> svgValue(const std::array<SvgName<Value>, Count> &names, QByteArrayView name)
{
    for (const auto &known : names) {
        if (known.name == name)
            return known.value;
    }
    return std::nullopt;
}

/// The attributes of the svg element itself that are ours, in order.
QList<RootAttribute> ownRootAttributes(const QRectF &area, bool hasTitle);

} // namespace throughline
