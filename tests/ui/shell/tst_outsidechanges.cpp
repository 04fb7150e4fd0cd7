// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/shell/mergesheet.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

using namespace throughline;

namespace {

const QByteArray watchedPlan
    = "# Plan\n\n## Roadmap\n\n### Games\n\n#### Launch\n- When: next quarter\n- Status: planned\n\nFirst.\n\n"
      "#### Quiz\n- When: later\n\nSecond.\n";

class WatchedBench : public Bench {
public:
    WatchedBench()
        : Bench(watchedPlan)
    {
    }

    /// As an editor that writes beside the file and renames.
    void writeFromElsewhere(const QByteArray &from, const QByteArray &to)
    {
        QVERIFY(writeFile(path(), QByteArray(watchedPlan).replace(from, to)));
    }

    void change(const QByteArray &from, const QByteArray &to)
    {
        const qsizetype at = text().toUtf8().indexOf(from);
        QVERIFY(at >= 0);
        window.document()->apply(TextEdit::replace({at, at + from.size()}, to), QStringLiteral("Change"));
    }

    QByteArray bytes() { return text().toUtf8(); }
    MergeSheet *sheet() { return window.findChild<MergeSheet *>(); }
    bool isAsking() { return sheet() && sheet()->isVisible(); }
    QString sentence() { return sheet()->findChild<QLabel *>(QStringLiteral("sentence"))->text(); }
    void press(int number) { QTest::keyClick(sheet()->focusWidget(), static_cast<Qt::Key>(Qt::Key_0 + number), Qt::AltModifier); }
    void undo() { window.document()->undoStack()->undo(); }
};

} // namespace

class OutsideChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theFileIsWatched()
    {
        WatchedBench bench;
        bench.select(QStringLiteral("Quiz"));
        for (const QByteArray words : {"Third.", "Fourth."}) { // each time it is another file
            bench.writeFromElsewhere("First.", words);
            QVERIFY(QTest::qWaitFor([&] { return bench.bytes().contains(words); }));
        }
        QCOMPARE(bench.selected(), QStringLiteral("Quiz"));
        QVERIFY(!bench.window.document()->isModified());
        QVERIFY(bench.dialogs.asked.isEmpty());
        bench.undo();
        bench.undo();
        QCOMPARE(bench.bytes(), watchedPlan);
    }

    void aFileThatIsGoneCanBeSavedAgain()
    {
        WatchedBench bench;
        QVERIFY(QFile::remove(bench.path()));
        QVERIFY(QTest::qWaitFor([&] { return bench.window.document()->isModified(); }));
        QVERIFY(bench.window.desk()->save());
        QVERIFY(bench.dialogs.asked.isEmpty());
        QVERIFY(QFile::exists(bench.path()));
        QVERIFY(!bench.window.document()->isModified());
    }

    /// What is asked about is what is there: undoing behind the sheet takes the conflict away.
    void theSheetFollowsWhatHappensBehindIt()
    {
        WatchedBench bench;
        bench.change("next quarter", "later");
        bench.writeFromElsewhere("next quarter", "this quarter");
        QVERIFY(QTest::qWaitFor([&] { return bench.isAsking(); }));
        bench.undo();
        QVERIFY(QTest::qWaitFor([&] { return !bench.isAsking(); }));
        QVERIFY(bench.bytes().contains("this quarter"));
    }

    void bothChangesAreMerged()
    {
        WatchedBench bench;
        bench.change("planned", "doing");
        const QByteArray ours = bench.bytes();
        bench.select(QStringLiteral("Launch"));
        bench.writeFromElsewhere("next quarter", "this quarter");
        const QByteArray theirs = QByteArray(watchedPlan).replace("next quarter", "this quarter");
        const QByteArray both = QByteArray(ours).replace("next quarter", "this quarter");
        QVERIFY(QTest::qWaitFor([&] { return bench.bytes() == both; }));
        QCOMPARE(bench.selected(), QStringLiteral("Launch"));
        QVERIFY(!bench.isAsking());
        QVERIFY(bench.window.document()->isModified());
        bench.undo();
        QCOMPARE(bench.bytes(), theirs);
        QVERIFY(!bench.window.document()->isModified());
        bench.undo();
        QCOMPARE(bench.bytes(), ours);
        bench.window.document()->undoStack()->redo();
        bench.window.document()->undoStack()->redo();
        QVERIFY(bench.window.desk()->save());
        QCOMPARE(*readFile(bench.path()), both);
        QVERIFY(bench.dialogs.asked.isEmpty());
    }

    void conflictsAreAskedAbout_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QByteArray>("when");
        QTest::newRow("ours") << 1 << QByteArray("this quarter");
        QTest::newRow("theirs") << 2 << QByteArray("later");
    }

    void conflictsAreAskedAbout()
    {
        QFETCH(const int, key);
        QFETCH(const QByteArray, when);
        WatchedBench bench;
        bench.change("next quarter", "this quarter");
        bench.change("First.", "First of ours.");
        const QByteArray ours = bench.bytes();
        bench.writeFromElsewhere("next quarter", "later");
        QVERIFY(QTest::qWaitFor([&] { return bench.isAsking(); }));
        QCOMPARE(bench.sentence(), QStringLiteral("Both moved “Launch”: this quarter / later"));
        QCOMPARE(bench.bytes(), ours); // nothing before the decision
        bench.press(key);
        QVERIFY(!bench.isAsking());
        QCOMPARE(bench.bytes(), QByteArray(watchedPlan).replace("next quarter", when).replace("First.", "First of ours."));
        QVERIFY(bench.window.desk()->save());
        QVERIFY(bench.dialogs.asked.isEmpty());
    }

    void oneConflictAfterTheOther()
    {
        WatchedBench bench;
        bench.change("next quarter", "this quarter");
        bench.change("Second.", "Second of ours.");
        QVERIFY(writeFile(
            bench.path(), QByteArray(watchedPlan).replace("next quarter", "later").replace("Second.", "Second of theirs.")));
        QVERIFY(QTest::qWaitFor([&] { return bench.isAsking(); }));
        bench.press(2);
        QCOMPARE(bench.sentence(), QStringLiteral("Both reworded “Quiz”: Second of ours. / Second of theirs."));
        QTest::keyClick(bench.sheet()->focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.sentence(), QStringLiteral("Both moved “Launch”: this quarter / later"));
        bench.press(1);
        bench.press(3);
        QCOMPARE(bench.bytes(),
            QByteArray(watchedPlan)
                .replace("next quarter", "this quarter")
                .replace("Second.", "Second of ours.\n\nSecond of theirs."));
    }

    void withoutADecisionNothingIsOverwritten()
    {
        WatchedBench bench;
        bench.change("next quarter", "this quarter");
        const QByteArray ours = bench.bytes();
        bench.writeFromElsewhere("next quarter", "later");
        const QByteArray theirs = *readFile(bench.path());
        QVERIFY(QTest::qWaitFor([&] { return bench.isAsking(); }));
        QTest::keyClick(bench.sheet()->focusWidget(), Qt::Key_Escape);
        QVERIFY(!bench.isAsking());
        QCOMPARE(bench.bytes(), ours);
        QVERIFY(!bench.window.desk()->save());
        QCOMPARE(*readFile(bench.path()), theirs);
        QVERIFY(bench.isAsking()); // saving asks again
    }

    void whatCantBeReadIsLeftAlone()
    {
        WatchedBench bench;
        bench.change("next quarter", "this quarter");
        const QByteArray ours = bench.bytes();
        QVERIFY(writeFile(bench.path(), "# Plan\n\xFF\n"));
        QVERIFY(QTest::qWaitFor([&] { return bench.dialogs.asked.size() == 1; }));
        QVERIFY(bench.dialogs.asked.first().startsWith(QStringLiteral("error: ")));
        QCOMPARE(bench.bytes(), ours);
        QVERIFY(!bench.window.desk()->save());
        QVERIFY(bench.dialogs.asked.contains(QStringLiteral("changed")));
    }
};

THROUGHLINE_SUITE(OutsideChangesTest)
#include "tst_outsidechanges.moc"
