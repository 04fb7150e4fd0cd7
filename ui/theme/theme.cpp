// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QSettings>
#include <QStyleHints>

namespace throughline {

namespace {

void setLight(Theme &t)
{
    t.window = QColor(0xf6f6f4);
    t.canvas = QColor(0xffffff);
    t.raised = QColor(0xffffff);
    t.hover = QColor(0xecebe8);
    t.selected = QColor(0xdfe3fb);
    t.currentLine = QColor(0xf7f7fb);
    t.border = QColor(0xe2e1dd);
    t.strongBorder = QColor(0xc9c8c3);
    t.text = QColor(0x1f2024);
    t.mutedText = QColor(0x63646b);
    t.faintText = QColor(0x9a9ba3);
    t.heading = QColor(0x1a1b3a);
    t.fieldKey = QColor(0x7a4d9c);
    t.fieldValue = QColor(0x1f2024);
    t.link = QColor(0x3f49c6);
    t.code = QColor(0x96502a);
    t.quote = QColor(0x5a6b60);
    t.markup = QColor(0xa3a4ac);
    t.accent = QColor(0x4a55d8);
    t.accentText = QColor(0xffffff);
    t.accentSoft = QColor(0xeceefd);
    t.error = QColor(0xc4314b);
    t.warning = QColor(0x9a6700);
    t.info = QColor(0x2f6fb5);
    t.traced = QColor(0x1d8254);
    t.partlyTraced = QColor(0x9a6700);
    t.untraced = QColor(0xc4314b);
    t.searchMatch = QColor(0xfdeaa8);
    t.searchMatchCurrent = QColor(0xfbc94a);
}

void setDark(Theme &t)
{
    t.window = QColor(0x1b1c20);
    t.canvas = QColor(0x212227);
    t.raised = QColor(0x2a2b31);
    t.hover = QColor(0x2e3037);
    t.selected = QColor(0x363b66);
    t.currentLine = QColor(0x26272d);
    t.border = QColor(0x32343b);
    t.strongBorder = QColor(0x4a4c55);
    t.text = QColor(0xe6e6ea);
    t.mutedText = QColor(0xa3a5af);
    t.faintText = QColor(0x70727d);
    t.heading = QColor(0xf2f2f7);
    t.fieldKey = QColor(0xc9a4ea);
    t.fieldValue = QColor(0xe6e6ea);
    t.link = QColor(0x9aa6ff);
    t.code = QColor(0xe0a47c);
    t.quote = QColor(0x9fb5a6);
    t.markup = QColor(0x6c6e79);
    t.accent = QColor(0x8591ff);
    t.accentText = QColor(0x14152b);
    t.accentSoft = QColor(0x2b2e4d);
    t.error = QColor(0xff7a8c);
    t.warning = QColor(0xe3b04b);
    t.info = QColor(0x77b4f2);
    t.traced = QColor(0x5fcf98);
    t.partlyTraced = QColor(0xe3b04b);
    t.untraced = QColor(0xff7a8c);
    t.searchMatch = QColor(0x5a4b1d);
    t.searchMatchCurrent = QColor(0x8f701b);
}

QFont sized(QFont font, double factor, QFont::Weight weight = QFont::Normal)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

/// Colons and arrows stay what was typed: Inter's contextual alternates redraw them.
QFont withoutAlternates(QFont font)
{
    font.setFeature("calt", 0);
    return font;
}

void setType(Theme &t, const QFont &base)
{
    t.body = sized(base, 1.0);
    t.small = sized(base, 0.9);
    t.strong = sized(base, 1.0, QFont::DemiBold);
    t.title = sized(base, 1.35, QFont::DemiBold);
    t.display = sized(base, 2.0, QFont::DemiBold);
    t.editor = withoutAlternates(sized(base, 1.15));
}

QFont baseFont()
{
    QFont font = QGuiApplication::font();
    if (font.pointSizeF() <= 0)
        font.setPointSizeF(10);
    font.setFamilies({QStringLiteral("Inter"), font.family()});
    return font;
}

} // namespace

Theme Theme::make(bool isDark, const QFont &base)
{
    Theme theme;
    theme.isDark = isDark;
    isDark ? setDark(theme) : setLight(theme);
    setType(theme, base);
    return theme;
}

Theme Theme::current()
{
    return make(QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark, baseFont());
}

Qt::ColorScheme Theme::wantedScheme(const QSettings &settings)
{
    return static_cast<Qt::ColorScheme>(settings.value(QStringLiteral("appearance"), 0).toInt());
}

Theme Theme::wanted(const QSettings &settings)
{
    const Theme now = current();
    const Qt::ColorScheme scheme = wantedScheme(settings);
    return scheme == Qt::ColorScheme::Unknown ? now : make(scheme == Qt::ColorScheme::Dark, now.body);
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, canvas);
    p.setColor(QPalette::AlternateBase, currentLine);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, faintText);
    p.setColor(QPalette::Button, raised);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, error);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Highlight, selected);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Accent, accent);
    p.setColor(QPalette::Link, link);
    p.setColor(QPalette::LinkVisited, link);
    p.setColor(QPalette::Light, raised);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, strongBorder);
    p.setColor(QPalette::Shadow, isDark ? window : strongBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, faintText);
    return p;
}

QColor Theme::kind(ElementKind kind) const
{
    switch (kind) {
    case ElementKind::Market:
        return QColor(isDark ? 0x62c4c3 : 0x16807f);
    case ElementKind::Pain:
        return QColor(isDark ? 0xf09a78 : 0xb9542b);
    case ElementKind::Bet:
        return QColor(isDark ? 0x9aa6ff : 0x4a55d8);
    case ElementKind::Item:
        return QColor(isDark ? 0x7cc98f : 0x2c7a45);
    case ElementKind::Frame:
        return QColor(isDark ? 0xd59ae6 : 0x8f3fa8);
    case ElementKind::Alternative:
        return QColor(isDark ? 0x9bb1cc : 0x52688a);
    case ElementKind::TradeOff:
        return QColor(isDark ? 0xc9b274 : 0x80681a);
    case ElementKind::Concern:
        return QColor(isDark ? 0xe58fb0 : 0xa93d69);
    case ElementKind::Other:
        break;
    }
    return mutedText;
}

QColor Theme::severity(Severity severity) const
{
    switch (severity) {
    case Severity::Error:
        return error;
    case Severity::Warning:
        return warning;
    case Severity::Info:
        break;
    }
    return info;
}

QColor Theme::coverage(Traced state) const
{
    switch (state) {
    case Traced::No:
        return untraced;
    case Traced::Partly:
        return partlyTraced;
    case Traced::Full:
        break;
    }
    return traced;
}

QColor Theme::mixed(const QColor &colour, const QColor &ground, double share)
{
    const auto blend = [share](float a, float b) { return static_cast<float>(share) * a + (1 - static_cast<float>(share)) * b; };
    return QColor::fromRgbF(
        blend(colour.redF(), ground.redF()), blend(colour.greenF(), ground.greenF()), blend(colour.blueF(), ground.blueF()));
}

} // namespace throughline
