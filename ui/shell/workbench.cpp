// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"

#include "ui/shell/filedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QStyleHints>

namespace throughline {

namespace {

void wear(Style *style, const Theme &theme)
{
    style->setTheme(theme);
    QApplication::setPalette(theme.palette());
}

Qt::ColorScheme wantedScheme(const QSettings &settings)
{
    return static_cast<Qt::ColorScheme>(settings.value(QStringLiteral("appearance"), 0).toInt());
}

/// What the user has chosen, which not every desktop takes from setColorScheme(); else what the desktop asks for.
Theme wantedTheme(const QSettings &settings)
{
    const Theme current = Theme::current();
    const Qt::ColorScheme wanted = wantedScheme(settings);
    return wanted == Qt::ColorScheme::Unknown ? current : Theme::make(wanted == Qt::ColorScheme::Dark, current.body);
}

} // namespace

int runWorkbench(QApplication &application, const QStringList &files)
{
    QSettings settings(QStringLiteral("throughline"), QStringLiteral("throughline"));
    QStyleHints *hints = QGuiApplication::styleHints();
    hints->setColorScheme(wantedScheme(settings));
    const Theme theme = wantedTheme(settings);
    auto *style = new Style(theme);
    QApplication::setStyle(style);
    QApplication::setFont(theme.body);
    wear(style, theme);

    MainWindow window(theme, &settings);
    const auto follow = [&window, &settings, style] {
        const Theme next = wantedTheme(settings);
        wear(style, next);
        window.applyTheme(next);
    };
    QObject::connect(hints, &QStyleHints::colorSchemeChanged, &window, follow);
    QObject::connect(&window, &MainWindow::appearanceChosen, &window, follow);
    if (files.isEmpty() || !window.desk()->open(files.first()))
        window.showStartPage();
    window.show();
    return application.exec();
}

} // namespace throughline
