// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window beside a bare one of the same run: start to first paint, a document opened and painted, a key to everything painted,
// memory. Each figure is taken in a process of its own, so that neither finds the other's fonts and libraries warm.

#include "core/store/store.h"
#include "tests/support/largestrategy.h"
#include "ui/shell/filedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/source/sourceeditor.h"
#include "ui/source/sourcepane.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>

using namespace throughline;

namespace {

constexpr int runs = 5;
constexpr int keys = 240;
constexpr int keysInOnePlace = 12;

double now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Proportional set size in megabytes.
double memory()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().chopped(3).toDouble() / 1024;
    }
    return 0;
}

double quantile(std::vector<double> times, double share)
{
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

/// What a child process tells of itself, one figure a line.
void tell(const char *name, double value)
{
    std::printf("%s %f\n", name, value);
}

void paintNow(QWidget &window)
{
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QApplication::processEvents();
}

/// Types at the places of prose that lie one after the other from the middle of the text.
void typeInto(QPlainTextEdit *editor)
{
    std::vector<double> times;
    QTextCursor place = editor->document()->find(QStringLiteral(". "), editor->document()->characterCount() / 2);
    for (int i = 0; i < keys; ++i) {
        if (i % keysInOnePlace == 0) {
            place = editor->document()->find(QStringLiteral(". "), place);
            QTextCursor cursor(editor->document());
            cursor.setPosition(place.position());
            editor->setTextCursor(cursor);
            QApplication::processEvents();
        }
        const double start = now();
        QTest::keyClick(editor, i % 6 == 5 ? ' ' : 'a');
        QApplication::processEvents();
        times.push_back(now() - start);
    }
    tell("key median", quantile(times, 0.5));
    tell("key p95", quantile(times, 0.95));
}

/// A main window with menus, a toolbar, two docks and an editor: what any program of this kind has to show.
void runBare(const QString &path)
{
    QMainWindow window;
    for (const char *name : {"File", "Edit", "Element", "View", "Go", "Help"}) {
        QMenu *menu = window.menuBar()->addMenu(QString::fromLatin1(name));
        for (int i = 0; i < 8; ++i)
            menu->addAction(QStringLiteral("Action %1").arg(i));
    }
    window.addToolBar(QStringLiteral("Main"))->addAction(QStringLiteral("Save"));
    for (const Qt::DockWidgetArea area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea}) {
        auto *dock = new QDockWidget(QStringLiteral("Dock"));
        dock->setWidget(new QWidget);
        window.addDockWidget(area, dock);
    }
    auto *editor = new QPlainTextEdit;
    window.setCentralWidget(editor);
    window.resize(1440, 900);
    if (!path.isEmpty()) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            editor->setPlainText(QString::fromUtf8(file.readAll()));
    }
    paintNow(window);
    tell("painted", now());
    if (!path.isEmpty())
        typeInto(editor);
    tell("memory", memory());
}

void runOurs(const QString &path)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const Theme theme = Theme::current();
    QApplication::setStyle(new Style(theme));
    QApplication::setFont(theme.body);
    QApplication::setPalette(theme.palette());
    MainWindow window(theme, &settings);
    window.resize(1440, 900);
    if (path.isEmpty() || !window.desk()->open(path))
        window.showStartPage();
    paintNow(window);
    tell("painted", now());
    if (!path.isEmpty()) {
        auto *editor = window.findChild<SourceEditor *>();
        QTest::qWait(300); // colours come after the first paint
        typeInto(editor);
    }
    tell("memory", memory());
}

using Figures = std::map<QByteArray, double>;

Figures figuresOf(const QStringList &arguments)
{
    std::map<QByteArray, std::vector<double>> all;
    for (int i = 0; i < runs; ++i) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const double start = now();
        child.start(QCoreApplication::applicationFilePath(), arguments);
        child.waitForFinished(120'000);
        for (const QByteArray &line : child.readAllStandardOutput().trimmed().split('\n')) {
            const qsizetype space = line.lastIndexOf(' ');
            const QByteArray name = line.first(std::max<qsizetype>(space, 0));
            all[name].push_back(line.sliced(space + 1).toDouble() - (name == "painted" ? start : 0));
        }
    }
    Figures figures;
    for (const auto &[name, values] : all)
        figures[name] = quantile(values, 0.5);
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
    if (arguments.size() == 3) {
        arguments[1] == QStringLiteral("bare") ? runBare(arguments[2]) : runOurs(arguments[2]);
        return 0;
    }
    Figures ours = figuresOf({QStringLiteral("ours"), {}});
    Figures bare = figuresOf({QStringLiteral("bare"), {}});
    std::printf("window, medians of %d runs, platform %s\n", runs, qPrintable(QGuiApplication::platformName()));
    compare("start to first paint", ours["painted"], bare["painted"], "ms");
    const QTemporaryDir folder;
    for (const int items : {1000, 10000}) {
        const QString path = folder.filePath(QStringLiteral("%1.strategy.md").arg(items));
        if (!writeFile(path, largeStrategy(items)))
            return 2;
        ours = figuresOf({QStringLiteral("ours"), path});
        bare = figuresOf({QStringLiteral("bare"), path});
        std::printf("%d items\n", items);
        compare("start to text painted", ours["painted"], bare["painted"], "ms");
        compare("key to all painted, median", ours["key median"], bare["key median"], "ms");
        compare("key to all painted, p95", ours["key p95"], bare["key p95"], "ms");
        compare("memory (PSS)", ours["memory"], bare["memory"], "MB");
    }
    return 0;
}
