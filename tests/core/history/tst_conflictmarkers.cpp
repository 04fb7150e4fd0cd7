// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/conflictmarkers.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArray resolvedText(const QByteArray &marked)
{
    const auto split = splitConflicts(marked);
    if (!split)
        return '<' + split.error().message.toUtf8() + '>';
    const Merged merged = merge(read(split->texts.base), read(split->texts.ours), read(split->texts.theirs));
    return merged.isClean() ? merged.text() : "conflict: " + sentenceOf(merged.conflicts.front()).toUtf8();
}

} // namespace

class ConflictMarkersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void conflictsOfGitAreMergedByWhatTheyMean_data()
    {
        QTest::addColumn<QByteArray>("marked");
        QTest::addColumn<QByteArray>("result");
        const QByteArray head = "# Plan\n\n## Roadmap\n\n### Games\n\n#### Launch\n";
        QTest::newRow("adjacent fields, diff3") << head
                + "<<<<<<< HEAD\n- When: later\n- Status: planned\n||||||| 1234\n- When: now\n- Status: planned\n=======\n- When: "
                  "now\n- Status: doing\n>>>>>>> topic\n\nProse.\n"
                                                << head + "- When: later\n- Status: doing\n\nProse.\n";
        QTest::newRow("two items at the end, two-way") << head
                + "- When: now\n\n<<<<<<< HEAD\n#### Quiz\n- When: later\n\nAsk.\n=======\n#### Song\n- Team: Blue\n\nSing "
                  "aloud.\n>>>>>>> "
                  "topic\n" << head + "- When: now\n\n#### Quiz\n- When: later\n\nAsk.\n\n#### Song\n- Team: Blue\n\nSing aloud.\n";
        QTest::newRow("two items with like fields, two-way")
            << head
                + "- When: now\n\n<<<<<<< HEAD\n#### Bike rack\n- When: 2028 Q4\n\n=======\n#### Sun sail\n- When: 2028 "
                  "Q3\n\n>>>>>>> topic\n"
            << head + "- When: now\n\n#### Bike rack\n- When: 2028 Q4\n\n#### Sun sail\n- When: 2028 Q3\n\n";
        QTest::newRow("one field, two-way") << head + "<<<<<<< HEAD\n- When: later\n=======\n- When: now\n>>>>>>> topic\n"
                                            << QByteArray("conflict: Both moved “Launch”: later / now");
        QTest::newRow("fields of one side each, two-way")
            << head + "<<<<<<< HEAD\n- Team: Blue\n=======\n- Effort: 8\n>>>>>>> topic\n"
            << head + "- Effort: 8\n- Team: Blue\n";
        QTest::newRow("prose, two-way") << head + "\n<<<<<<< HEAD\nOurs alone.\n=======\nSomething else.\n>>>>>>> topic\n"
                                        << QByteArray("conflict: Both reworded “Launch”: Ours alone. / Something else.");
        QTest::newRow("a title, two-way") << QByteArray(
            "# Plan\n\n## Roadmap\n\n### Games\n\n<<<<<<< HEAD\n#### Start\n=======\n#### "
            "Begin\n>>>>>>> topic\n- When: now\n\nProse.\n")
                                          << QByteArray("conflict: Both renamed “Start?”: Start / Begin");
        QTest::newRow("several") << head
                + "<<<<<<< a\n- When: later\n||||||| b\n- When: now\n=======\n- When: now\n- Team: Blue\n>>>>>>> "
                  "c\n\nOne.\n\n<<<<<<< "
                  "a\nTwo.\n||||||| b\n=======\n>>>>>>> c\n"
                                 << head + "- When: later\n- Team: Blue\n\nOne.\n\nTwo.\n";
        QTest::newRow("in a fence it is text") << head + "\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> topic\n```\n"
                                               << head + "\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> topic\n```\n";
        QTest::newRow("an underlined heading") << QByteArray("Plan it\n=======\n\n<<<<<<< a\nx\n||||||| b\n=======\nx\n>>>>>>> c\n")
                                               << QByteArray("Plan it\n=======\n\nx\n");
        QTest::newRow("no end") << QByteArray("a\n<<<<<<< HEAD\nb\n=======\nc\n")
                                << QByteArray("<the conflict that begins in line 2 doesn’t end: a line “>>>>>>>” is missing>");
        QTest::newRow("no middle") << QByteArray("<<<<<<< HEAD\nb\n>>>>>>> c\n")
                                   << QByteArray("<line 3: a conflict ends without “=======”>");
        QTest::newRow("no beginning") << QByteArray("b\n>>>>>>> c\n") << QByteArray("<line 2: a conflict ends that never began>");
        QTest::newRow("one in another") << QByteArray("<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n")
                                        << QByteArray("<line 2: a conflict begins inside the one of line 1>");
        QTest::newRow("base too late") << QByteArray("<<<<<<< a\n=======\n||||||| b\n>>>>>>> c\n")
                                       << QByteArray("<line 3: “|||||||” stands out of order in a conflict>");
    }

    void conflictsOfGitAreMergedByWhatTheyMean()
    {
        QFETCH(const QByteArray, marked);
        QFETCH(const QByteArray, result);
        QCOMPARE(resolvedText(marked), result);
    }

    void whatWeMarkWeTakeApart()
    {
        const QByteArray base = "# Plan\n\n## Roadmap\n\n### Games\n\n#### Launch\n- When: now\n\nWords.\n";
        const QByteArray ours = QByteArray(base).replace("now", "later").replace("Words", "Our words");
        const QByteArray theirs = QByteArray(base).replace("now", "next year").replace("Words", "Their words");
        const QByteArray marked = withConflictMarkers(merge(read(base), read(ours), read(theirs)), {.showsBase = true});
        const auto split = splitConflicts(marked);
        QVERIFY2(split, marked);
        QCOMPARE(split->conflicts, 2);
        QVERIFY(split->hasBase);
        QCOMPARE(split->texts.ours, ours);
        QCOMPARE(split->texts.theirs, theirs);
        QCOMPARE(split->texts.base, base);
    }

    void markersHaveTheLineEndsOfTheText()
    {
        const QByteArray base = "# Plan\r\n\r\nWords.\r\n";
        const Merged merged = merge(read(base), read("# Plan\r\n\r\nOurs.\r\n"), read("# Plan\r\n\r\nTheirs.\r\n"));
        QCOMPARE(withConflictMarkers(merged, {}),
            QByteArray("# Plan\r\n\r\n<<<<<<< ours\r\nOurs.\r\n=======\r\nTheirs.\r\n>>>>>>> theirs\r\n"));
    }
};

THROUGHLINE_SUITE(ConflictMarkersTest)
#include "tst_conflictmarkers.moc"
