// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"

#include "ui/shell/filedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QStandardPaths>
#include <QStyleHints>

namespace throughline {

namespace {

void wear(Style *style, const Theme &theme)
{
    style->setTheme(theme);
    QApplication::setPalette(theme.palette());
}

} // namespace

int runWorkbench(QApplication &application, const QStringList &files)
{
    QSettings settings(QStringLiteral("throughline"), QStringLiteral("throughline"));
    QStyleHints *hints = QGuiApplication::styleHints();
    hints->setColorScheme(Theme::wantedScheme(settings));
    const Theme theme = Theme::wanted(settings);
    auto *style = new Style(theme);
    QApplication::setStyle(style);
    QApplication::setFont(theme.body);
    wear(style, theme);

    MainWindow window(theme, &settings);
    const auto follow = [&window, &settings, style] {
        const Theme next = Theme::wanted(settings);
        wear(style, next);
        window.applyTheme(next);
    };
    QObject::connect(hints, &QStyleHints::colorSchemeChanged, &window, follow);
    QObject::connect(&window, &MainWindow::appearanceChosen, &window, follow);
    window.desk()->keepJournals(QStandardPaths::writableLocation(QStandardPaths::StateLocation) + QStringLiteral("/journals"));
    if (files.isEmpty() || !window.desk()->open(files.first()))
        window.showStartPage();
    window.show();
    return application.exec();
}

} // namespace throughline
