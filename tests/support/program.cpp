// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QProcess>

#include <sys/resource.h>

namespace throughline {

Run run(const QStringList &arguments, const QByteArray &input, int room)
{
    constexpr int longest = 120'000; // ms for one command, with the sanitizers on a busy machine
    QProcess process;
    if (room > 0) {
        process.setChildProcessModifier([limit = rlimit{rlim_t(room), rlim_t(room)}] { ::setrlimit(RLIMIT_FSIZE, &limit); });
    }
    process.start(qEnvironmentVariable("THROUGHLINE_PROGRAM"), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(longest) && process.exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace throughline
