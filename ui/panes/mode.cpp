// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/mode.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline {

namespace {

struct ModeRow {
    Mode mode;
    const char *name;
    const char *title;
    const char *icon;
};

constexpr std::array rows{
    ModeRow{Mode::Vision, "vision", QT_TRANSLATE_NOOP("throughline::Mode", "Vision"), "vision"},
    ModeRow{Mode::Framework, "framework", QT_TRANSLATE_NOOP("throughline::Mode", "Framework"), "framework"},
    ModeRow{Mode::Roadmap, "roadmap", QT_TRANSLATE_NOOP("throughline::Mode", "Roadmap"), "roadmap"},
    ModeRow{Mode::Map, "map", QT_TRANSLATE_NOOP("throughline::Mode", "Map"), "map"},
    ModeRow{Mode::Text, "text", QT_TRANSLATE_NOOP("throughline::Mode", "Text"), "mode-text"},
};
static_assert(std::ranges::equal(rows, allModes, {}, &ModeRow::mode));

const ModeRow &row(Mode mode)
{
    return rows[static_cast<std::size_t>(mode)];
}

} // namespace

QString modeName(Mode mode)
{
    return QLatin1String(row(mode).name);
}

std::optional<Mode> modeNamed(const QString &name)
{
    const auto named = std::ranges::find_if(rows, [&](const ModeRow &each) { return name == QLatin1String(each.name); });
    return named == rows.end() ? std::nullopt : std::optional(named->mode);
}

QString modeTitle(Mode mode)
{
    return QCoreApplication::translate("throughline::Mode", row(mode).title);
}

QString modeIcon(Mode mode)
{
    return QLatin1String(row(mode).icon);
}

} // namespace throughline
