// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/project.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

/// How commands are asked for, and what is said where they can't be.
class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatCantBeDoneIsSaidInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("hint");
        QTest::newRow("a missing file") << QStringList{"check", "/nowhere/plan.md"} << QByteArray("there is no such file");
        QTest::newRow("a folder") << QStringList{"check", "/"} << QByteArray("is a folder");
        QTest::newRow("an unknown command") << QStringList{"chekc"} << QByteArray("did you mean “check”?");
        QTest::newRow("an unknown option") << QStringList{"check", "x", "--formt", "json"} << QByteArray("did you mean --format?");
        QTest::newRow("a format that isn't there")
            << QStringList{"check", "x", "--format", "xml"} << QByteArray("text, json, sarif");
        QTest::newRow("a value for a switch") << QStringList{"check", "x", "--strict=yes"} << QByteArray("--strict takes no value");
        QTest::newRow("an element of another group") << QStringList{"edit", sampleFile(), "add", "Roadmap/Let others build", "X",
            "--before", "a-game-not-a-tool"} << QByteArray("“a-game-not-a-tool” isn't in “Roadmap/Let others build”");
        QTest::newRow("no group") << QStringList{"edit", sampleFile(), "add", "Roadmap/", "X"} << QByteArray("names no group");
        QTest::newRow("a device without an end") << QStringList{"check", "/dev/zero"} << QByteArray("is larger than 1 GB");
        QTest::newRow("no file") << QStringList{"check"} << QByteArray("usage: throughline check FILE");
        QTest::newRow("an unknown element") << QStringList{"edit", sampleFile(), "rename", "a-gam-not-a-tool", "X"}
                                            << QByteArray("did you mean “a-game-not-a-tool”?");
        const QStringList slide{"screenshot", sampleFile(), "--mode", "present", "-o", "/nowhere/x.png"};
        QTest::newRow("a slide behind the last")
            << slide + QStringList{"--from", "99"} << QByteArray("there is no slide 99; the last");
        QTest::newRow("no slide's number") << QStringList{"present", sampleFile(), "--from", "0"}
                                           << QByteArray("counted from 1, not “0”");
        QTest::newRow("a view of another mode") << slide + QStringList{"--view", "grid"} << QByteArray("only slide and console");
        QTest::newRow("a size too small") << slide + QStringList{"--size", "10x10"} << QByteArray("each from 320 to 8192");
        QTest::newRow("slides in a stream") << QStringList{"export", sampleFile(), "--to", "storyboard-png", "-o", "-"}
                                            << QByteArray("name a folder");
        QTest::newRow("a picture nowhere") << QStringList{"screenshot", sampleFile()}
                                           << QByteArray("say where to write the picture");
        QTest::newRow("an export to nothing") << QStringList{"export", sampleFile()} << QByteArray("say what to export to");
        QTest::newRow("a matrix as a graph") << QStringList{"trace", sampleFile(), "--matrix", "pains-bets", "--format", "dot"}
                                             << QByteArray("a matrix is a table");
        QTest::newRow("an unknown template") << QStringList{"new", "nothing", "/nowhere/x.md"}
                                             << QByteArray("there are from-vision");
    }

    void whatCantBeDoneIsSaidInOneLine()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, hint);
        const Run result = run(arguments);
        QCOMPARE(result.status, 2);
        QCOMPARE(result.output, QByteArray());
        QCOMPARE(result.error.count('\n'), 1);
        QVERIFY2(result.error.contains(hint), result.error);
    }

    void helpCoversEveryCommand()
    {
        const QByteArray help = run({"help"}).output;
        const QByteArray man = run({"man"}).output;
        for (const QString command :
            {"check", "show", "trace", "export", "edit", "new", "templates", "present", "screenshot", "completion"}) {
            QVERIFY2(help.contains("\n  " + command.toUtf8() + ' '), qPrintable(command));
            QVERIFY2(man.contains(".SS throughline " + command.toUtf8()), qPrintable(command));
            QVERIFY(run({command, "--help"}).output.startsWith("Usage: throughline " + command.toUtf8()));
        }
        for (const QString shell : {"bash", "zsh", "fish"})
            QVERIFY(run({"completion", shell}).output.contains("screenshot"));
    }
};

THROUGHLINE_SUITE(CommandLineTest)
#include "tst_commandline.moc"
