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
    /// \a program is empty where it isn't installed.
    Peer(QByteArray peersName, const QString &program, QStringList words, int rounds = 1);

    bool couldBeRun() const { return trouble.isEmpty(); }

    QByteArray name;
    QString executable;
    QStringList arguments;
    int runs = 1;
    QByteArray trouble; ///< why it has no times: it isn't installed, or couldn't be run
    std::vector<double> times = {}; ///< of each run, in milliseconds that passed
    std::vector<double> processorTimes = {}; ///< the same in what it and those it waited for took of the processor
};

/// Where a program is, empty where it isn't installed.
QString installed(const char *name);

/// Runs those that are installed in \a folder, round by round, so that what else the machine does meanwhile touches all of them.
/// Their output is thrown away, and whether they find faults is their own affair. One that can't be run is left out; false where
/// that is the first, ours.
bool takeTurns(std::span<Peer> peers, const QString &folder);

/// The medians of those that ran.
void printMedians(std::span<const Peer> peers);

} // namespace throughline
