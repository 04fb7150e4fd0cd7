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

} // namespace

int runWorkbench(QApplication &application, const QStringList &files)
{
    QSettings settings(QStringLiteral("throughline"), QStringLiteral("throughline"));
    QStyleHints *hints = QGuiApplication::styleHints();
    if (const int appearance = settings.value(QStringLiteral("appearance"), 0).toInt())
        hints->setColorScheme(static_cast<Qt::ColorScheme>(appearance));
    const Theme theme = Theme::current();
    auto *style = new Style(theme);
    QApplication::setStyle(style);
    QApplication::setFont(theme.body);
    wear(style, theme);

    MainWindow window(theme, &settings);
    QObject::connect(hints, &QStyleHints::colorSchemeChanged, &window, [&window, style] {
        const Theme next = Theme::current();
        wear(style, next);
        window.applyTheme(next);
    });
    if (files.isEmpty() || !window.desk()->open(files.first()))
        window.showStartPage();
    window.show();
    return application.exec();
}

} // namespace throughline
