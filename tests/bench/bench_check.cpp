// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checking a document of 10,000 items from the command line, each program as a whole process: what a hook or a CI job waits for.

#include "core/store/store.h"
#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "tests/support/peer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

using namespace throughline;

namespace {

constexpr int items = 10'000;

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

void compare(Goals &goals, const Peer &ours, const Peer &other, const QByteArray &goal, double limit, bool isFaster)
{
    if (!other.couldBeRun()) {
        goals.skip(goal, other.name + ' ' + other.trouble);
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
        Peer{"throughline check", ours, {QStringLiteral("check"), document}, 15},
        Peer{"throughline version", ours, {QStringLiteral("version")}, 15},
        Peer{"cmark to HTML", installed("cmark"), {document}, 15},
        Peer{"cmark --version", installed("cmark"), {QStringLiteral("--version")}, 15},
        Peer{"markdownlint-cli2, only MD051", installed("markdownlint-cli2"), {document}, 1},
        Peer{"remark-validate-links", installed("remark"),
            {QStringLiteral("--no-stdout"), QStringLiteral("--quiet"), QStringLiteral("--use"),
                QStringLiteral("remark-validate-links=repository:false"), document},
            1},
    };
    if (!takeTurns(programs, folder.path()))
        return 2;

    std::printf("check of %d items as a whole process, medians\n", items);
    printMedians(programs);
    Goals goals;
    compare(goals, programs[0], programs[4], "check, beside markdownlint-cli2 with MD051 alone", 150, true);
    compare(goals, programs[0], programs[5], "check, beside remark-validate-links", 150, true);
    compare(goals, programs[0], programs[2], "check, beside cmark to HTML", 0.5, false);
    goals.print();
    return 0;
}
