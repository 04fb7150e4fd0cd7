// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/slidestyle.h"

namespace throughline {

namespace {

struct Measure {
    int size;
    int floor;
    QFont::Weight weight;
    qreal leading;
    qreal after;
};

Measure onPage(SlideRole role)
{
    switch (role) {
    case SlideRole::Display:
        return {118, 48, QFont::Bold, 1.12, 26};
    case SlideRole::Lead:
        return {42, 26, QFont::Normal, 1.35, 0};
    case SlideRole::Eyebrow:
        return {28, 24, QFont::DemiBold, 1.35, 34};
    case SlideRole::Headline:
        return {84, 40, QFont::Bold, 1.16, 30};
    case SlideRole::Caption:
        return {42, 26, QFont::Normal, 1.42, 22};
    case SlideRole::Bet:
        return {46, 28, QFont::DemiBold, 1.22, 4};
    case SlideRole::Pain:
        return {28, 20, QFont::Normal, 1.35, 28};
    case SlideRole::Footnote:
        return {24, 20, QFont::Normal, 1.35, 0};
    }
    return {};
}

Measure onBand(SlideRole role)
{
    switch (role) {
    case SlideRole::Headline:
        return {46, 30, QFont::Bold, 1.22, 4};
    case SlideRole::Caption:
        return {32, 24, QFont::Normal, 1.36, 4};
    default:
        return {22, 18, QFont::Normal, 1.4, 0};
    }
}

/// Sizes are in the slide's units, and the same whatever it is drawn on, so without hinting. Inter's contextual alternates swap
/// the colon for a code that no search would find.
QFont slideFont(int size, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(size);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setFeature("calt", 0);
    return font;
}

QColor colourOf(SlideRole role, const SlideColours &colours)
{
    switch (role) {
    case SlideRole::Lead:
    case SlideRole::Pain:
    case SlideRole::Footnote:
        return colours.muted;
    case SlideRole::Eyebrow:
        return colours.accent;
    default:
        return colours.ink;
    }
}

QColor rgb(QRgb value)
{
    return QColor(value);
}

} // namespace

SlideStyle SlideStyle::make(bool isDark)
{
    SlideStyle style;
    style.isDark = isDark;
    style.paper = isDark ? SlideColours{rgb(0x17181d), rgb(0xf4f4f7), rgb(0xa9abb6), rgb(0x8591ff)}
                         : SlideColours{rgb(0xfbfaf7), rgb(0x1a1b2c), rgb(0x5f6070), rgb(0x4a55d8)};
    style.band = {rgb(0x14151f), rgb(0xffffff), rgb(0xc3c5d2), rgb(0x8591ff)};
    return style;
}

QSizeF SlideStyle::size(SlideShape shape)
{
    return shape == SlideShape::Wide ? QSizeF(1600, height) : QSizeF(1200, height);
}

/// Night, the light that goes on, morning.
SlideColours SlideStyle::act(std::optional<Act> act) const
{
    if (!act)
        return paper;
    switch (*act) {
    case Act::Today:
        return {rgb(isDark ? 0x14171f : 0x222838), rgb(0xf5f5f8), rgb(0xb4bacb), rgb(0xf09a78)};
    case Act::Turn:
        return {rgb(isDark ? 0x2a2f73 : 0x434ecb), rgb(0xffffff), rgb(0xdcdffa), rgb(0xffd27d)};
    case Act::Tomorrow:
        break;
    }
    return isDark ? SlideColours{rgb(0x3a2f1c), rgb(0xfdf3df), rgb(0xd8c7a6), rgb(0xf2b84b)}
                  : SlideColours{rgb(0xfcefd3), rgb(0x2c2412), rgb(0x6b5a35), rgb(0xb46a00)};
}

SlideType SlideStyle::type(SlideRole role, Place place, const SlideColours &colours) const
{
    const Measure measure = place == Place::Page ? onPage(role) : onBand(role);
    return {slideFont(measure.size, measure.weight), measure.floor, measure.leading, measure.after, colourOf(role, colours)};
}

} // namespace throughline
