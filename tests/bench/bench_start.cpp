// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of a program until its window is painted, and until a large document's text is: ours, a bare window and other
// editors, each as a whole process and looked at from outside.

#include "core/store/store.h"
#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "tests/support/ui/watchedscreen.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

using namespace throughline;

namespace {

constexpr int runs = 5;
constexpr int items = 10'000;

struct Program {
    QByteArray name;
    QString executable; ///< empty where it isn't installed
    QStringList arguments = {};
    bool hangsOnLargeText = false; ///< takes longer than anybody waits
    std::vector<double> times = {}; ///< milliseconds
};

QString installed(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name));
}

/// In the order in which they are spoken of: ours from a command line, the bare window, the others, and ours as a desktop starts
/// it.
std::vector<Program> programs()
{
    return {{.name = "throughline", .executable = qEnvironmentVariable("THROUGHLINE_PROGRAM")},
        {.name = "bare window", .executable = QCoreApplication::applicationDirPath() + QStringLiteral("/bare_window")},
        {.name = "kate",
            .executable = installed("kate"),
            .arguments = {QStringLiteral("--block"), QStringLiteral("--new"), QStringLiteral("--startanon")}},
        {.name = "ghostwriter", .executable = installed("ghostwriter"), .hangsOnLargeText = true},
        {.name = "workbench", .executable = qEnvironmentVariable("THROUGHLINE_PROGRAM") + QStringLiteral("-workbench")}};
}

/// Round by round, so that what else the machine does meanwhile touches all of them. The first round warms settings and file
/// caches.
void measure(
    std::vector<Program> &all, WatchedScreen &screen, WatchedScreen::Sight sight, const QStringList &files, const QString &home)
{
    for (int round = 0; round <= runs; ++round) {
        for (Program &program : all) {
            const bool isLeftOut = program.executable.isEmpty() || (program.hangsOnLargeText && !files.isEmpty());
            const auto time
                = isLeftOut ? std::nullopt : screen.timeUntil(sight, program.executable, program.arguments + files, home);
            if (time && round > 0)
                program.times.push_back(*time);
        }
    }
}

void print(const char *what, const std::vector<Program> &all)
{
    std::printf("%s, medians of %d runs and the fastest\n", what, runs);
    for (const Program &program : all) {
        if (!program.times.empty())
            std::printf(
                "  %-14s %8.1f ms  %8.1f ms\n", program.name.constData(), median(program.times), std::ranges::min(program.times));
    }
}

/// How many times as long as ours \a other takes.
double ratio(const Program &ours, const Program &other)
{
    return ours.times.empty() ? 0 : median(other.times) / median(ours.times);
}

void compareStart(Goals &goals, const std::vector<Program> &all)
{
    goals.atMost("start to first painted window, beside a bare window", 1 / ratio(all[0], all[1]), 1.25, "x");
    for (const Program &other : {all[2], all[3]}) {
        const QByteArray goal = "start to first painted window, beside " + other.name;
        other.times.empty() ? goals.skip(goal, "isn't installed") : goals.atLeast(goal, ratio(all[0], other), 5, "x faster");
    }
}

void compareOpen(Goals &goals, const std::vector<Program> &all)
{
    const QByteArray goal = "10,000 items opened, text painted, beside kate";
    all[2].times.empty() ? goals.skip(goal, "isn't installed") : goals.atMost(goal, 1 / ratio(all[0], all[2]), 1, "x");
}

} // namespace

int main(int argc, char **argv)
{
    WatchedScreen screen;
    if (screen.display().isEmpty()) {
        std::printf("start and open: skipped, because no Xvfb starts\n");
        return 0;
    }
    qputenv("DISPLAY", screen.display());
    qputenv("QT_QPA_PLATFORM", "xcb");
    const QApplication application(argc, argv);
    const QTemporaryDir home;
    const QString document = home.filePath(QStringLiteral("plan.strategy.md"));
    if (!writeFile(document, largeStrategy(items)))
        return 2;
    QSettings(home.filePath(QStringLiteral(".config/throughline/throughline.conf")), QSettings::IniFormat)
        .setValue(QStringLiteral("mode"), QStringLiteral("text"));

    std::vector<Program> starting = programs();
    measure(starting, screen, WatchedScreen::Sight::Window, {}, home.path());
    print("start to first painted window", starting);
    std::vector<Program> opening = programs();
    measure(opening, screen, WatchedScreen::Sight::Text, {document}, home.path());
    print("10,000 items opened, text painted", opening);
    Goals goals;
    compareStart(goals, starting);
    compareOpen(goals, opening);
    goals.print();
    return 0;
}
