// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pagestyle.h"

#include <map>

namespace throughline {

namespace {

/// One unit of the painter is one point, so sizes are set in pixels. Inter's contextual alternates swap the colon for a code
/// that no search would find, and joined letters have none at all.
QFont madeFont(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setFeature("calt", 0);
    font.setFeature("liga", 0);
    return font;
}

/// A font looks for its file when it is first used, and copies of it know what it found: there is one for each thread.
QFont paperFont(qreal size, QFont::Weight weight)
{
    thread_local std::map<std::pair<int, QFont::Weight>, QFont> known;
    const std::pair key(qRound(size), weight);
    const auto found = known.find(key);
    return found != known.end() ? found->second : known.emplace(key, madeFont(key.first, weight)).first->second;
}

} // namespace

TextStyle PageStyle::text(TextRole role) const
{
    const auto style = [this](qreal size, QFont::Weight weight, const QColor &colour, qreal leading, qreal before, qreal after,
                           bool keepsWithNext) {
        return TextStyle{paperFont(size * scale, weight), colour, leading * scale, before * scale, after * scale, keepsWithNext};
    };
    switch (role) {
    case TextRole::CoverTitle:
        return style(38, QFont::Bold, ink, 46, 0, 10, true);
    case TextRole::CoverLead:
        return style(14, QFont::Normal, muted, 21, 0, 8, false);
    case TextRole::Part:
        return style(26, QFont::Bold, ink, 33, 0, 12, true);
    case TextRole::Group:
        return style(16, QFont::DemiBold, accent, 22, 20, 6, true);
    case TextRole::Element:
        return style(12, QFont::DemiBold, ink, 17, 13, 3, true);
    case TextRole::Eyebrow:
        return style(9, QFont::DemiBold, accent, 13, 0, 4, true);
    case TextRole::Caption:
        return style(11, QFont::Normal, ink, 16, 2, 4, true);
    case TextRole::Body:
        return style(10, QFont::Normal, ink, 15, 0, 6, false);
    case TextRole::Small:
        return style(9, QFont::Normal, muted, 13, 0, 2, false);
    case TextRole::Running:
        return style(8, QFont::Normal, muted, 11, 0, 0, false);
    }
    return {};
}

} // namespace throughline
