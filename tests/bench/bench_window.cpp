// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window beside a bare one of the same run: a document opened and painted, a key to everything painted, memory. Each figure is
// taken in a process of its own, so that neither finds the other's fonts and libraries warm.

#include "core/store/store.h"
#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "tests/support/ui/windowfigures.h"
#include "ui/shell/filedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/source/sourceeditor.h"
#include "ui/source/sourcepane.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <map>

using namespace throughline;

namespace {

constexpr int runs = 5;

void runOurs(const QString &path)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("mode"), QStringLiteral("text"));
    const Theme theme = Theme::current();
    QApplication::setStyle(new Style(theme));
    QApplication::setFont(theme.body);
    QApplication::setPalette(theme.palette());
    MainWindow window(theme, &settings);
    window.resize(1440, 900);
    if (!window.desk()->open(path))
        return;
    paintNow(window);
    tell("painted", now());
    auto *editor = window.findChild<SourceEditor *>();
    while (!editor->isAllShown())
        QApplication::processEvents();
    tell("all there", now());
    QTest::qWait(300); // colours come after the first paint
    typeInto(editor);
    tell("memory", memory());
}

using Figures = std::map<QByteArray, double>;

Figures figuresOf(const QString &program, const QStringList &arguments)
{
    std::map<QByteArray, std::vector<double>> all;
    for (int i = 0; i < runs; ++i) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const double start = now();
        child.start(program, arguments);
        child.waitForFinished(120'000);
        for (const QByteArray &line : child.readAllStandardOutput().trimmed().split('\n')) {
            const qsizetype space = line.lastIndexOf(' ');
            const QByteArray name = line.first(std::max<qsizetype>(space, 0));
            all[name].push_back(line.sliced(space + 1).toDouble() - (name == "painted" || name == "all there" ? start : 0));
        }
    }
    Figures figures;
    for (const auto &[name, values] : all)
        figures[name] = median(values);
    return figures;
}

void compare(const char *what, double ours, double bare, const char *unit)
{
    std::printf("  %-28s %9.2f %s, bare window %9.2f %s: %.2f x\n", what, ours, unit, bare, unit, ours / bare);
}

} // namespace

int main(int argc, char **argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("qt.qpa.*=false"));
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 2) {
        runOurs(arguments[1]);
        return 0;
    }
    std::printf("window, medians of %d runs, platform %s\n", runs, qPrintable(QGuiApplication::platformName()));
    Goals goals;
    const QTemporaryDir folder;
    for (const int items : {1000, 10000}) {
        const QString path = folder.filePath(QStringLiteral("%1.strategy.md").arg(items));
        if (!writeFile(path, largeStrategy(items)))
            return 2;
        Figures ours = figuresOf(QCoreApplication::applicationFilePath(), {path});
        Figures bare = figuresOf(
            QCoreApplication::applicationDirPath() + QStringLiteral("/bare_window"), {QStringLiteral("--measure"), path});
        std::printf("%d items\n", items);
        compare("start to text painted", ours["painted"], bare["painted"], "ms");
        compare("key to all painted, median", ours["key median"], bare["key median"], "ms");
        compare("key to all painted, p95", ours["key p95"], bare["key p95"], "ms");
        compare("caret elsewhere, painted", ours["way median"], bare["way median"], "ms");
        std::printf("  start to all lines in the editor %.2f ms\n", ours["all there"]);
        compare("memory (PSS)", ours["memory"], bare["memory"], "MB");
        const QByteArray document = QByteArray::number(items) + " items: ";
        goals.atMost(document + "key to all views painted, p95", ours["key p95"], 8, "ms");
        goals.atMost(
            document + "memory, with a bare window's 1.1 times and 60 MB", ours["memory"], 1.1 * bare["memory"] + 60, "MB");
    }
    goals.print();
    return 0;
}
