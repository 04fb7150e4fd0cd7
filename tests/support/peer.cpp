// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peer.h"

#include "tests/support/goals.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

namespace throughline {

namespace {

/// What processes that have ended took of the processor, in milliseconds.
double processorTimeOfChildren()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto milliseconds = [](timeval time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

bool run(Peer &peer, const QString &folder)
{
    constexpr int longest = 300'000; // ms
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice()); // some wait for what they could read
    const double before = processorTimeOfChildren();
    QElapsedTimer timer;
    timer.start();
    process.start(peer.executable, peer.arguments);
    const bool hasRun = process.waitForFinished(longest) && process.exitStatus() == QProcess::NormalExit;
    peer.times.push_back(double(timer.nsecsElapsed()) / 1e6);
    peer.processorTimes.push_back(processorTimeOfChildren() - before);
    return hasRun;
}

} // namespace

QString installed(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name));
}

Peer::Peer(QByteArray peersName, const QString &program, QStringList words, int rounds)
    : name(std::move(peersName))
    , executable(program)
    , arguments(std::move(words))
    , runs(rounds)
    , trouble(program.isEmpty() ? "isn't installed" : "")
{
}

bool takeTurns(std::span<Peer> peers, const QString &folder)
{
    const int rounds = peers.empty() ? 0 : std::ranges::max(peers, {}, &Peer::runs).runs;
    for (int round = 0; round < rounds; ++round) {
        for (Peer &peer : peers) {
            if (round >= peer.runs || !peer.couldBeRun() || run(peer, folder))
                continue;
            std::fprintf(stderr, "%s couldn't be run\n", peer.name.constData());
            peer.trouble = "couldn't be run";
            peer.times.clear();
            peer.processorTimes.clear();
        }
    }
    return peers.empty() || peers.front().couldBeRun();
}

void printMedians(std::span<const Peer> peers)
{
    for (const Peer &peer : peers) {
        if (!peer.times.empty())
            std::printf("  %-44s %10.1f ms\n", peer.name.constData(), median(peer.times));
    }
}

} // namespace throughline
