// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/suites.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace throughline;

namespace {

const QByteArray plan
    = "# Plan\n\n## Framework\n### Bets\n#### A game\n\n## Roadmap\n### Games\n#### Launch\n- Why: [A game](#a-game)\n";
const QByteArray isNoText = "# Plan\n\nbad \xFF byte\n";

} // namespace

/// What nobody means to open, given to every command that opens something.
class BadInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void init() { m_folder = std::make_unique<ScratchFolder>(); }

    void whatCantBeReadIsRefusedInOneLineThatNamesIt_data() { addCommands(); }

    void whatCantBeReadIsRefusedInOneLineThatNamesIt()
    {
        QFETCH(const QStringList, arguments);
        struct Case {
            QString path;
            QByteArray hint;
        };
        const QList<Case> cases{{m_folder->path("missing.md"), "there is no such file"}, {m_folder->path(), "is a folder"},
            {m_folder->write("latin.md", isNoText), "line 3, column 5 (byte 13) isn't UTF-8"},
            {m_folder->write("picture.md", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10)), "line 1, column 1 (byte 1) isn't UTF-8"}};
        for (const auto &[path, hint] : cases) {
            const Run result = run(on(path, arguments));
            if (arguments.first() == "check" && hint.contains("UTF-8")) {
                QCOMPARE(result.status, 1); // for check it is a finding
                QVERIFY2(result.output.contains("not-utf8"), result.output);
                continue;
            }
            QVERIFY2(result.status == 2, result.error + result.output);
            QCOMPARE(result.output, QByteArray());
            QCOMPARE(result.error.count('\n'), 1);
            QVERIFY2(result.error.startsWith("throughline: " + path.toUtf8() + ": ") && result.error.contains(hint), result.error);
            QVERIFY(!QFile::exists(output()));
        }
        QCOMPARE(bytesIn(m_folder->path("latin.md")), isNoText);
    }

    void oddTextGetsAResult_data() { addCommands(); }

    void oddTextGetsAResult()
    {
        QFETCH(const QStringList, arguments);
        const QList<QByteArray> texts{QByteArray(), QByteArray("# a\0b\n\n## Roadmap\0\n#### \0\n", 26),
            "---\nthroughline: 99\n---\n# Plan\n", "---\n[\n---\n", "\xEF\xBB\xBF# Plan\r## Roadmap\r#### Item\r- Why: x",
            QByteArray("#").repeated(100000)};
        for (const QByteArray &text : texts) {
            const QString path = m_folder->write("odd.md", text);
            const Run result = run(on(path, arguments));
            if (arguments.first() == "edit") {
                QCOMPARE(result.status, 2); // there is nothing of that name
                QCOMPARE(result.error.count('\n'), 1);
            } else {
                QVERIFY2(result.status == 0 || (arguments.first() == "check" && result.status == 1), result.error);
                QCOMPARE(result.error, QByteArray());
            }
            QCOMPARE(bytesIn(path), text);
        }
    }

    void deepAndLongTextGetsAResult_data() { addCommands(); }

    void deepAndLongTextGetsAResult()
    {
        QFETCH(const QStringList, arguments);
        const QByteArray roof = plan + "\n";
        const QList<QByteArray> texts{roof + QByteArray("- ").repeated(10000) + "x\n",
            roof + QByteArray(">").repeated(10000) + "x\n", roof + QByteArray("[").repeated(20000) + "\n",
            roof + QByteArray("*a ").repeated(10000) + "\n", roof + QByteArray("long ").repeated(40000) + "\n"};
        for (const QByteArray &text : texts) {
            const Run result = run(on(m_folder->write("deep.md", text), arguments));
            QVERIFY2(result.status == 0 || result.status == 1,
                QByteArray::number(result.status) + ' ' + text.sliced(roof.size(), 20) + ' '
                    + result.error.first(std::min<qsizetype>(300, result.error.size())));
        }
    }

    void aFileWithoutPermissionIsLeftAlone()
    {
        const QString path = m_folder->write("plan.md", plan);
        QFile::setPermissions(path, QFile::WriteOwner);
        if (QFile(path).open(QIODevice::ReadOnly))
            QSKIP("permissions don't bind this user");
        const Run result = run({"check", path});
        QCOMPARE(result.status, 2);
        QVERIFY2(result.error.contains("may not be read; change its permissions"), result.error);
    }

    void aFolderThatCantBeWrittenIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const QString format : {"md", "html", "csv", "json", "pdf"})
            QTest::newRow(qPrintable("export " + format)) << QStringList{"export", "FILE", "--to", format, "-o"};
        QTest::newRow("screenshot") << QStringList{"screenshot", "FILE", "-o"};
        QTest::newRow("new") << QStringList{"new", "empty"};
    }

    void aFolderThatCantBeWrittenIsNamed()
    {
        QFETCH(const QStringList, arguments);
        const QString path = m_folder->write("plan.md", plan);
        const Run nowhere = run(on(path, arguments) + QStringList{"/nowhere/out.x"});
        QCOMPARE(nowhere.status, 2);
        QCOMPARE(nowhere.error, QByteArray("throughline: /nowhere/out.x: its folder isn't there; make it first\n"));
        if (arguments.first() == "new")
            return;
        const Run full = run(on(path, arguments) + QStringList{"/dev/full"});
        QCOMPARE(full.status, 2);
        QCOMPARE(full.error,
            QByteArray("throughline: /dev/full: the disk is full; free some space and try again. Nothing was overwritten\n"));
    }

private:
    void addCommands() const
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("check") << QStringList{"check", "FILE"};
        QTest::newRow("check as JSON") << QStringList{"check", "FILE", "--format", "json"};
        QTest::newRow("show") << QStringList{"show", "FILE"};
        for (const QString format : {"text", "json", "csv", "dot"})
            QTest::newRow(qPrintable("trace " + format)) << QStringList{"trace", "FILE", "--format", format};
        QTest::newRow("edit") << QStringList{"edit", "FILE", "set", "launch", "Status", "doing"};
        for (const QString format : {"md", "html", "csv", "json", "pdf"})
            QTest::newRow(qPrintable("export " + format)) << QStringList{"export", "FILE", "--draft", "--to", format, "-o", "OUT"};
        QTest::newRow("screenshot") << QStringList{"screenshot", "FILE", "-o", "OUT"};
    }

    QString output() const { return m_folder->path("out.x"); }

    QStringList on(const QString &path, QStringList arguments) const
    {
        arguments.replaceInStrings(QStringLiteral("FILE"), path);
        arguments.replaceInStrings(QStringLiteral("OUT"), output());
        return arguments;
    }

    std::unique_ptr<ScratchFolder> m_folder;
};

THROUGHLINE_SUITE(BadInputTest)
#include "tst_badinput.moc"
