// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/presentoptions.h"

#include <QSettings>

namespace throughline {

namespace {

QString key(const char *name)
{
    return QStringLiteral("present/") + QString::fromLatin1(name);
}

template <typename T> T choice(const QSettings &settings, const char *name, T otherwise, T last)
{
    const int value = settings.value(key(name), static_cast<int>(otherwise)).toInt();
    return value >= 0 && value <= static_cast<int>(last) ? static_cast<T>(value) : otherwise;
}

} // namespace

PresentOptions PresentOptions::remembered(const QSettings &settings)
{
    PresentOptions options;
    options.slides.shape = choice(settings, "shape", options.slides.shape, SlideShape::Classic);
    options.slides.captions = choice(settings, "captions", options.slides.captions, CaptionPlace::Hidden);
    options.slides.hasTitle = settings.value(key("title"), true).toBool();
    options.slides.hasActs = settings.value(key("acts"), true).toBool();
    options.slides.hasClosing = settings.value(key("closing"), true).toBool();
    options.slides.showsBets = settings.value(key("bets"), true).toBool();
    options.isDark = settings.value(key("dark"), false).toBool();
    options.fades = settings.value(key("fades"), true).toBool();
    return options;
}

void PresentOptions::remember(QSettings &settings) const
{
    settings.setValue(key("shape"), static_cast<int>(slides.shape));
    settings.setValue(key("captions"), static_cast<int>(slides.captions));
    settings.setValue(key("title"), slides.hasTitle);
    settings.setValue(key("acts"), slides.hasActs);
    settings.setValue(key("closing"), slides.hasClosing);
    settings.setValue(key("bets"), slides.showsBets);
    settings.setValue(key("dark"), isDark);
    settings.setValue(key("fades"), fades);
}

} // namespace throughline
