// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"

#include <QFileInfo>
#include <QTest>

#include <map>

namespace throughline {

namespace {

/// Made when it is first asked for, since suites are added before main.
std::map<QString, Suite::Make> &suites()
{
    static std::map<QString, Suite::Make> known;
    return known;
}

} // namespace

Suite::Suite(const char *source, Make make)
{
    suites().emplace(QFileInfo(QString::fromUtf8(source)).completeBaseName().remove(QStringLiteral("tst_")), make);
}

int runSuites(int argc, char **argv)
{
    const auto named = argc > 1 ? suites().find(QString::fromLocal8Bit(argv[1])) : suites().end();
    if (named != suites().end()) {
        argv[1] = argv[0];
        return QTest::qExec(named->second().get(), argc - 1, argv + 1);
    }
    int failed = 0;
    for (const auto &[name, make] : suites())
        failed += QTest::qExec(make().get(), argc, argv);
    return failed;
}

} // namespace throughline
