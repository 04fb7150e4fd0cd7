// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <span>

namespace throughline {

/// A colour of a sketch. Plain numbers, because core knows no QColor.
struct Colour {
    quint8 red = 0;
    quint8 green = 0;
    quint8 blue = 0;
    quint8 alpha = 255;

    bool isVisible() const { return alpha > 0; }
    Colour withAlpha(quint8 value) const { return {red, green, blue, value}; }
    /// #rrggbb; the alpha stands beside it in SVG.
    QByteArray name() const;
    /// What name() writes, and nothing else.
    static std::optional<Colour> named(QByteArrayView name);

    bool operator==(const Colour &) const = default;
};

inline constexpr Colour noColour{0, 0, 0, 0};

/// One colour that a sketch's tools offer.
struct PaletteColour {
    const char *name; ///< to be translated in the context "SketchPalette"
    Colour colour;
};

/// The colours that suit the paper on a light screen, a dark one and in print, ink first.
std::span<const PaletteColour> sketchPalette();

/// What the palette's colours stand on and are drawn with.
namespace SketchColours {
inline constexpr Colour paper{255, 253, 248};
inline constexpr Colour ink{38, 50, 63};
} // namespace SketchColours

} // namespace throughline
