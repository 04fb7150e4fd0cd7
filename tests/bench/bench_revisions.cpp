// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commits of a file with 1,000 of them listed, from opening the repository to the last one's words.

#include "core/revisions/revisions.h"
#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "tests/support/repository.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace throughline;

namespace {

constexpr int commits = 1'000;

double listing(const QString &path, qsizetype expected)
{
    QElapsedTimer timer;
    timer.start();
    const auto revisions = revisionsOf(path);
    const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!revisions || std::ssize(revisions->list) != expected)
        qFatal("the revisions can't be listed");
    return elapsed;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    TestRepository repository;
    const QByteArray text = largeStrategy(20);
    for (int i = 0; i < commits; ++i)
        repository.commit(
            {.files = {{"plan.md", text + QByteArray::number(i)}, {"other.md", QByteArray::number(i)}}}, i + 1 == commits);
    std::vector<double> times;
    for (int run = 0; run < 15; ++run)
        times.push_back(listing(repository.path("plan.md"), commits));
    std::printf("%d revisions listed: median %.1f ms\n", commits, median(times));
    Goals goals;
    goals.atMost("1,000 revisions listed", median(times), 200, "ms");
    goals.print();
    return 0;
}
