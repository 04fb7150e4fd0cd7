// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/frontmatter.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

class FrontMatterEditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void onlyTheValueChanges_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *value, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(value) << QByteArray(after);
        };
        row("plain", "---\nstarts: 2027 Q1\n---\n# P\n", "2027 Q2", "---\nstarts: 2027 Q2\n---\n# P\n");
        row("the last line of dots", "---\nstarts: a\n...\n# P\n", "b", "---\nstarts: b\n...\n# P\n");
        row("a comment stays", "---\nstarts:  2027 Q1   # the plan\nowner: Sam\n---\n", "2027 Q2",
            "---\nstarts:  2027 Q2   # the plan\nowner: Sam\n---\n");
        row("quotes go", "---\nstarts: \"2027 \\\"Q1\\\"\" # x\n---\n", "2027 Q2", "---\nstarts: 2027 Q2 # x\n---\n");
        row("single quotes go", "---\nstarts: 'it''s'\n---\n", "2027 Q2", "---\nstarts: 2027 Q2\n---\n");
        row("nothing was said", "---\nstarts:\nowner: Sam\n---\n", "2027 Q2", "---\nstarts: 2027 Q2\nowner: Sam\n---\n");
        row("nothing, and a comment", "---\nstarts: # when?\n---\n", "2027 Q2", "---\nstarts: 2027 Q2 # when?\n---\n");
        row("a new key", "---\nowner: Sam\n---\n# P\n", "2027 Q2", "---\nowner: Sam\nstarts: 2027 Q2\n---\n# P\n");
        row("behind a list", "---\nnames:\n  Roadmap: Plan\n---\n", "2027 Q2",
            "---\nnames:\n  Roadmap: Plan\nstarts: 2027 Q2\n---\n");
        row("an empty front matter", "---\n---\n# P\n", "2027 Q2", "---\nstarts: 2027 Q2\n---\n# P\n");
        row("none yet", "# P\n", "2027 Q2", "---\nstarts: 2027 Q2\n---\n# P\n");
        row("none yet, behind a mark", "\xEF\xBB\xBF# P\r\n", "2027 Q2", "\xEF\xBB\xBF---\r\nstarts: 2027 Q2\r\n---\r\n# P\r\n");
        row("line ends", "---\r\nowner: Sam\r\nstarts: a\r\n---\r\n", "b", "---\r\nowner: Sam\r\nstarts: b\r\n---\r\n");
        row("words before it", "---\nöwner: Zoë\nstarts: a\n---\n", "b", "---\nöwner: Zoë\nstarts: b\n---\n");
        row("taken away", "---\nowner: Sam\nstarts: a # b\ntitle: T\n---\n", "", "---\nowner: Sam\ntitle: T\n---\n");
        row("taken away, not there", "---\nowner: Sam\n---\n", "", "---\nowner: Sam\n---\n");
        row("as it was", "---\nstarts: \"2027 Q2\"\n---\n", "2027 Q2", "---\nstarts: \"2027 Q2\"\n---\n");
        row("odd words", "---\nstarts: a\n---\n", "x: # \"y\"", "---\nstarts: \"x: # \\\"y\\\"\"\n---\n");
        row("in braces", "---\n{starts: a, owner: Sam}\n---\n", "b", "---\n{starts: b, owner: Sam}\n---\n");
    }

    void onlyTheValueChanges()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QString, value);
        QFETCH(const QByteArray, after);
        const Snapshot snapshot = read(before);
        const auto edit = setFrontMatter(snapshot, QStringLiteral("starts"), value);
        QVERIFY2(edit.has_value(), edit ? "" : qPrintable(edit.error().message));
        QCOMPARE(snapshot.edited(*edit).text().toUtf8(), after);
    }

    void anEntryOfAListIsSet_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *value, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(value) << QByteArray(after);
        };
        row("in lines", "---\ncapacity:\n  Red: 3\n  Blue: 4 # all\nowner: Sam\n---\n", "12",
            "---\ncapacity:\n  Red: 3\n  Blue: 12 # all\nowner: Sam\n---\n");
        row("in any case", "---\ncapacity: {BLUE: 4}\n---\n", "12", "---\ncapacity: {BLUE: 12}\n---\n");
        row("a new one in lines", "---\ncapacity:\n    Red: 3\nowner: Sam\n---\n", "12",
            "---\ncapacity:\n    Red: 3\n    Blue: 12\nowner: Sam\n---\n");
        row("a new one in braces", "---\ncapacity: { Red: 3 } # weeks\n---\n", "12",
            "---\ncapacity: { Red: 3, Blue: 12 } # weeks\n---\n");
        row("the first in braces", "---\ncapacity: {}\n---\n", "12", "---\ncapacity: {Blue: 12}\n---\n");
        row("the first", "---\ncapacity:\nowner: Sam\n---\n", "12", "---\ncapacity:\n  Blue: 12\nowner: Sam\n---\n");
        row("a new list", "---\nowner: Sam\n---\n", "12", "---\nowner: Sam\ncapacity:\n  Blue: 12\n---\n");
        row("a new list in braces", "---\n{owner: Sam}\n---\n", "12", "---\n{owner: Sam, capacity: {Blue: 12}}\n---\n");
        row("no front matter", "# P\n", "12", "---\ncapacity:\n  Blue: 12\n---\n# P\n");
        row("taken away in lines", "---\ncapacity:\n  Blue: 4\n  Red: 3\n---\n", "", "---\ncapacity:\n  Red: 3\n---\n");
        row("the last one in lines", "---\ncapacity:\n  Blue: 4\n---\n", "", "---\ncapacity:\n---\n");
        row("taken away in braces", "---\ncapacity: {Blue: 4, Red: 3}\n---\n", "", "---\ncapacity: {Red: 3}\n---\n");
        row("the last in braces", "---\ncapacity: {Red: 3, Blue: 4}\n---\n", "", "---\ncapacity: {Red: 3}\n---\n");
        row("never there", "---\nowner: Sam\n---\n", "", "---\nowner: Sam\n---\n");
    }

    void anEntryOfAListIsSet()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QString, value);
        QFETCH(const QByteArray, after);
        const Snapshot snapshot = read(before);
        const auto edit = setFrontMatterEntry(snapshot, QStringLiteral("capacity"), QStringLiteral("Blue"), value);
        QVERIFY2(edit.has_value(), edit ? "" : qPrintable(edit.error().message));
        QCOMPARE(snapshot.edited(*edit).text().toUtf8(), after);
    }

    void oddNamesReadBackAsTheyAre()
    {
        for (const QString &name :
            {QStringLiteral("A, B"), QStringLiteral("#1: we"), QStringLiteral("\"Q\""), QStringLiteral("🎉 שלום"),
                QStringLiteral("- x"), QStringLiteral("{y}"), QStringLiteral("true"), QStringLiteral("it's")}) {
            for (const QByteArray &before : {QByteArray("# P\n"), QByteArray("---\ncapacity: {Red: 3}\n---\n")}) {
                const Snapshot snapshot = read(before);
                const auto edit = setFrontMatterEntry(snapshot, QStringLiteral("capacity"), name, QStringLiteral("7"));
                QVERIFY2(edit.has_value(), qPrintable(name));
                const std::vector<TeamCapacity> capacities = snapshot.edited(*edit).strategy().frontMatter().planning.capacities;
                QVERIFY2(!capacities.empty(), qPrintable(name));
                QCOMPARE(capacities.back(), (TeamCapacity{name, 7}));
            }
        }
    }

    void whatCantBeReadIsLeftAlone()
    {
        const auto refused = [](const QByteArray &text) {
            const auto edit
                = setFrontMatterEntry(read(text), QStringLiteral("capacity"), QStringLiteral("Blue"), QStringLiteral("1"));
            return edit ? QString() : edit.error().message;
        };
        QCOMPARE(refused("---\ncapacity: lots\n---\n"), "“capacity” can't be read as it stands: mend it in the text first");
        QCOMPARE(refused("---\n[\n---\n"), "The front matter can't be read: mend it in the text first");
        QCOMPARE(refused("---\n- a\n---\n"), "The front matter can't be read: mend it in the text first");
        QCOMPARE(refused("---\ncapacity: {Blue: [1,\n 2]}\n---\n"),
            "The front matter can't be changed as it is written: change it in the text");
    }
};

THROUGHLINE_SUITE(FrontMatterEditsTest)
#include "tst_frontmatter.moc"
