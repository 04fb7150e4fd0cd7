// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/colour.h"

#include <QCoreApplication>

#include <array>

namespace throughline {

QByteArray Colour::name() const
{
    constexpr char digits[] = "0123456789abcdef";
    QByteArray name("#");
    for (const quint8 part : {red, green, blue})
        name.append(digits[part >> 4]).append(digits[part & 15]);
    return name;
}

std::optional<Colour> Colour::named(QByteArrayView name)
{
    if (name.size() != 7)
        return std::nullopt;
    const QByteArray bytes = QByteArray::fromHex(name.sliced(1).toByteArray());
    if (bytes.size() != 3)
        return std::nullopt;
    const Colour colour{quint8(bytes[0]), quint8(bytes[1]), quint8(bytes[2])};
    return colour.name() == name ? std::optional(colour) : std::nullopt;
}

std::span<const PaletteColour> sketchPalette()
{
    static constexpr std::array<PaletteColour, 10> palette{{
        {QT_TRANSLATE_NOOP("SketchPalette", "Ink"), SketchColours::ink},
        {QT_TRANSLATE_NOOP("SketchPalette", "Slate"), {122, 134, 146}},
        {QT_TRANSLATE_NOOP("SketchPalette", "Red"), {206, 70, 60}},
        {QT_TRANSLATE_NOOP("SketchPalette", "Coral"), {232, 124, 98}},
        {QT_TRANSLATE_NOOP("SketchPalette", "Yellow"), {242, 184, 75}},
        {QT_TRANSLATE_NOOP("SketchPalette", "Green"), {74, 146, 92}},
        {QT_TRANSLATE_NOOP("SketchPalette", "Teal"), {68, 156, 150}},
        {QT_TRANSLATE_NOOP("SketchPalette", "Blue"), {58, 112, 188}},
        {QT_TRANSLATE_NOOP("SketchPalette", "Violet"), {124, 92, 172}},
        {QT_TRANSLATE_NOOP("SketchPalette", "White"), {255, 255, 255}},
    }};
    return palette;
}

} // namespace throughline
