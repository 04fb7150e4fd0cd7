// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/staging.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace throughline {

QList<StageScreen> currentScreens()
{
    QList<StageScreen> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append({screen->name(), screen->geometry(), screen == QGuiApplication::primaryScreen()});
    return screens;
}

Staging stage(const QList<StageScreen> &screens, const QString &wanted, bool isWindowed, bool hadConsole)
{
    const auto where = [&screens](auto fits, int otherwise) {
        const auto found = std::ranges::find_if(screens, fits);
        return found == screens.end() ? otherwise : static_cast<int>(found - screens.begin());
    };
    const int main = where(&StageScreen::isPrimary, 0);
    if (isWindowed || screens.size() < 2)
        return {.audience = main, .console = main, .hasConsole = isWindowed || hadConsole, .isFull = !isWindowed && !hadConsole};
    const int other = main == 0 ? 1 : 0;
    const int audience = where([&wanted](const StageScreen &screen) { return screen.name == wanted; }, other);
    return {.audience = audience, .console = audience == main ? other : main};
}

} // namespace throughline
