// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checking a document of 10,000 items from the command line, each program as a whole process: what a hook or a CI job waits for.

#include "core/store/store.h"
#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

using namespace throughline;

namespace {

constexpr int items = 10'000;

struct Program {
    QByteArray name;
    QString executable; ///< empty where it isn't installed
    QStringList arguments;
    int runs;
    std::vector<double> times = {}; ///< milliseconds
};

QString installed(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name));
}

/// How long \a program takes in \a folder, its output thrown away; whether it finds faults is its own affair.
bool run(Program &program, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program.executable, program.arguments);
    const bool hasRun = process.waitForFinished(180'000) && process.exitStatus() == QProcess::NormalExit;
    program.times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    return hasRun;
}

/// Round by round, so that what else the machine does meanwhile touches all of them.
bool measure(std::span<Program> programs, const QString &folder)
{
    constexpr int rounds = 15;
    for (int round = 0; round < rounds; ++round) {
        for (Program &program : programs) {
            if (round < program.runs && !program.executable.isEmpty() && !run(program, folder)) {
                std::fprintf(stderr, "%s couldn't be run\n", program.name.constData());
                return false;
            }
        }
    }
    return true;
}

/// Puts the document there, as two names that the programs expect, and what the JavaScript ones read of their surroundings.
bool fill(const QTemporaryDir &folder)
{
    const QByteArray text = largeStrategy(items);
    const QString modules = QFileInfo(QFileInfo(installed("remark")).absolutePath() + QStringLiteral("/..")).absoluteFilePath();
    QFile::link(modules, folder.filePath(QStringLiteral("node_modules")));
    return writeFile(folder.filePath(QStringLiteral("plan.strategy.md")), text)
        && writeFile(
            folder.filePath(QStringLiteral(".markdownlint-cli2.jsonc")), R"({"config": {"default": false, "MD051": true}})");
}

void compare(Goals &goals, const Program &ours, const Program &other, const QByteArray &goal, double limit, bool isFaster)
{
    if (other.executable.isEmpty()) {
        goals.skip(goal, other.name + " isn't installed");
        return;
    }
    const double ratio = median(other.times) / median(ours.times);
    isFaster ? goals.atLeast(goal, ratio, limit, "x faster") : goals.atMost(goal, 1 / ratio, limit, "x");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    if (!fill(folder))
        return 2;
    const QString document = QStringLiteral("plan.strategy.md");
    const QString ours = qEnvironmentVariable("THROUGHLINE_PROGRAM");
    std::array programs{
        Program{"throughline check", ours, {QStringLiteral("check"), document}, 15},
        Program{"throughline version", ours, {QStringLiteral("version")}, 15},
        Program{"cmark to HTML", installed("cmark"), {document}, 15},
        Program{"cmark --version", installed("cmark"), {QStringLiteral("--version")}, 15},
        Program{"markdownlint-cli2, only MD051", installed("markdownlint-cli2"), {document}, 1},
        Program{"remark-validate-links", installed("remark"),
            {QStringLiteral("--no-stdout"), QStringLiteral("--quiet"), QStringLiteral("--use"),
                QStringLiteral("remark-validate-links=repository:false"), document},
            1},
    };
    if (!measure(programs, folder.path()))
        return 2;

    std::printf("check of %d items as a whole process, medians\n", items);
    for (const Program &program : programs) {
        if (!program.executable.isEmpty())
            std::printf("  %-30s %10.1f ms\n", program.name.constData(), median(program.times));
    }
    Goals goals;
    compare(goals, programs[0], programs[4], "check, beside markdownlint-cli2 with MD051 alone", 150, true);
    compare(goals, programs[0], programs[5], "check, beside remark-validate-links", 150, true);
    compare(goals, programs[0], programs[2], "check, beside cmark to HTML", 0.5, false);
    goals.print();
    return 0;
}
