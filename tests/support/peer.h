// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <span>
#include <vector>

namespace throughline {

/// A program that a benchmark runs as a whole process, ours or another.
struct Peer {
    QByteArray name;
    QString executable; ///< empty where it isn't installed
    QStringList arguments;
    int runs = 1;
    std::vector<double> times = {}; ///< of each run, in milliseconds that passed
    std::vector<double> processorTimes = {}; ///< the same in what it and those it waited for took of the processor
};

/// Where a program is, empty where it isn't installed.
QString installed(const char *name);

/// Runs those that are installed in \a folder, round by round, so that what else the machine does meanwhile touches all of them.
/// Their output is thrown away, and whether they find faults is their own affair. False where one can't be run at all.
bool takeTurns(std::span<Peer> peers, const QString &folder);

/// The medians of those that ran.
void printMedians(std::span<const Peer> peers);

} // namespace throughline
