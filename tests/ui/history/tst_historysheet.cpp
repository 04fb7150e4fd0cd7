// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/repository.h"
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/history/historysheet.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/shell/stage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace throughline;

namespace {

const QByteArray firstPlan
    = "# Plan\n\n## Roadmap\n\n### First\n\n#### Launch\n- When: 2027 Q1\n- Value now: 3/5\n\n#### Second\n- When: 2027 Q2\n";
const QByteArray laterPlan
    = "# Plan\n\n## Roadmap\n\n### First\n\n#### Launch\n- When: 2027 Q3\n- Value now: 5/5\n\n#### Third\n- When: later\n";

class HistoryBench : public Bench {
public:
    explicit HistoryBench(const QByteArray &text = laterPlan)
        : Bench(text)
    {
        window.activateWindow();
    }

    /// A window on a document in \a repository.
    explicit HistoryBench(const TestRepository &repository)
    {
        window.desk()->open(repository.path("plan.md"));
        window.activateWindow();
    }

    void open()
    {
        QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(sheet() && sheet()->isVisible());
        QVERIFY(QTest::qWaitFor([&] { return !sheet()->findChild<PastStates *>()->isLoading(); }));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    HistorySheet *sheet() { return window.findChild<HistorySheet *>(); }
    QListView *list(const char *name) { return sheet()->findChild<QListView *>(QLatin1StringView(name)); }
    QStringList rows(const char *name)
    {
        QStringList all;
        for (int row = 0; row < list(name)->model()->rowCount(); ++row)
            all += list(name)->model()->index(row, 0).data().toString();
        return all;
    }
    QString label(const char *name)
    {
        const auto *found = sheet()->findChild<QLabel *>(QLatin1StringView(name));
        return found->isVisible() ? found->text() : QString();
    }
    QPushButton *button(const char *words)
    {
        for (auto *each : sheet()->findChildren<QPushButton *>()) {
            if (each->text().remove(u'&') == QString::fromUtf8(words))
                return each;
        }
        return nullptr;
    }
    QByteArray bytes() { return text().toUtf8(); }
    void undo() { window.document()->undoStack()->undo(); }
};

void fill(TestRepository &repository)
{
    repository.commit({.files = {{"plan.md", firstPlan}}, .message = "Begin the plan\n\nIt has to begin."});
    repository.commit({.files = {{"plan.md", laterPlan}}, .message = "Move the launch"});
}

} // namespace

class HistorySheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void commitsAreListedAndComparedWithNow()
    {
        TestRepository repository;
        fill(repository);
        HistoryBench bench(repository);
        bench.open();
        const QAbstractItemModelTester tester(bench.list("states")->model());
        QCOMPARE(bench.rows("states"), QStringList({"Now", "Move the launch", "Begin the plan"}));
        QVERIFY(bench.list("states")->hasFocus());
        QCOMPARE(bench.list("states")->currentIndex().row(), 1);
        QVERIFY(QTest::qWaitFor([&] { return bench.label("summary").contains("Both say the same"); }));
        QVERIFY(!bench.button("Restore all")->isEnabled() && !bench.button("Restore this")->isEnabled());
        bench.press(Qt::Key_Down);
        QVERIFY(QTest::qWaitFor([&] { return bench.rows("changes").size() >= 4; }));
        const QString changes = bench.rows("changes").join('\n');
        QVERIFY2(changes.contains("moved from 2027 Q1 to 2027 Q3") && changes.contains("“Third” is new")
                && changes.contains("“Second” is gone"),
            qPrintable(changes));
        QVERIFY(!bench.window.grab().isNull());
        QCOMPARE(bench.bytes(), laterPlan);
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.sheet()->isVisible());
    }

    void anyTwoAreCompared()
    {
        TestRepository repository;
        fill(repository);
        repository.commit({.files = {{"plan.md", "# Empty\n"}}, .message = "Empty it"});
        HistoryBench bench(repository);
        bench.open();
        auto *newer = bench.sheet()->findChild<QComboBox *>("newer");
        newer->setCurrentIndex(2); // Move the launch
        bench.list("states")->setCurrentIndex(bench.list("states")->model()->index(3, 0));
        QVERIFY(QTest::qWaitFor([&] { return bench.rows("changes").join('\n').contains("moved from 2027 Q1 to 2027 Q3"); }));
        QVERIFY(!bench.button("Restore all")->isEnabled()); // what isn't now can't change
    }

    void oneElementOrAllIsRestoredInOneStep()
    {
        TestRepository repository;
        fill(repository);
        HistoryBench bench(repository);
        bench.open();
        bench.press(Qt::Key_Down);
        QVERIFY(QTest::qWaitFor([&] { return bench.rows("changes").size() >= 4; }));
        const int row = static_cast<int>(bench.rows("changes").indexOf(QRegularExpression(".*moved from.*")));
        bench.list("changes")->setCurrentIndex(bench.list("changes")->model()->index(row, 0));
        QVERIFY(bench.button("Restore this")->isEnabled());
        QTest::mouseClick(bench.button("Restore this"), Qt::LeftButton);
        QCOMPARE(bench.bytes(), QByteArray(laterPlan).replace("2027 Q3", "2027 Q1").replace("5/5", "3/5"));
        QCOMPARE(bench.window.document()->undoStack()->undoText(), QStringLiteral("Restore “Launch”"));
        QVERIFY(QTest::qWaitFor([&] { return bench.rows("changes").size() == 2; })); // it is compared again
        QTest::mouseClick(bench.button("Restore all"), Qt::LeftButton);
        QCOMPARE(bench.bytes(), firstPlan);
        QCOMPARE(bench.window.document()->undoStack()->count(), 2);
        bench.undo();
        bench.undo();
        QCOMPARE(bench.bytes(), laterPlan);
    }

    void withoutARepositoryBaselinesAreOffered()
    {
        HistoryBench bench;
        bench.open();
        QVERIFY2(bench.label("note").contains("in no git repository") && bench.label("note").contains("Keep a baseline"),
            qPrintable(bench.label("note")));
        QCOMPARE(bench.rows("states"), QStringList("Now"));
        bench.dialogs.title = QStringLiteral("Board review");
        QTest::mouseClick(bench.button("Keep a baseline…"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return bench.rows("states") == QStringList({"Now", "Board review"}); }));
        QCOMPARE(QDir(bench.folder.filePath("plan.baselines")).entryList(QDir::Files).size(), 1);
        bench.window.document()->apply(TextEdit::insert(laterPlan.size(), "\n#### Fourth\n"), QStringLiteral("Write"));
        QVERIFY2(QTest::qWaitFor([&] { return bench.rows("changes") == QStringList("“Fourth” is new (roadmap item)"); }),
            qPrintable(bench.rows("changes").join('\n')));
        QTest::mouseClick(bench.button("Restore all"), Qt::LeftButton);
        QCOMPARE(bench.bytes(), laterPlan);
    }

    void anUntitledDocumentIsToldToSaveFirst()
    {
        Bench bench;
        bench.window.desk()->startFrom(QStringLiteral("empty"));
        bench.window.workspace()->showHistory();
        auto *sheet = bench.window.findChild<HistorySheet *>();
        QVERIFY(sheet->findChild<QLabel *>("note")->text().contains("Save the strategy first"));
        bench.window.workspace()->keepBaseline();
        QVERIFY(!bench.dialogs.asked.contains("title"));
    }

    void theOlderPlanIsOutlinedOnTheTimeline()
    {
        TestRepository repository;
        fill(repository);
        HistoryBench bench(repository);
        bench.window.workspace()->stage()->show(Mode::Roadmap);
        bench.open();
        bench.press(Qt::Key_Down);
        QVERIFY(QTest::qWaitFor([&] { return bench.rows("changes").size() >= 4; }));
        QTest::mouseClick(bench.button("Show on the timeline"), Qt::LeftButton);
        auto *view = bench.window.findChild<RoadmapView *>();
        QVERIFY(view->olderPlan());
        QCOMPARE(view->olderPlan()->name, QStringLiteral("Begin the plan"));
        QCOMPARE(view->olderBars().size(), 1u);
        QVERIFY(!bench.window.grab().isNull());
        bench.press(Qt::Key_Escape);
        QVERIFY(view->olderPlan()); // it stays when the sheet goes
        bench.open();
        QTest::mouseClick(bench.button("Show on the timeline"), Qt::LeftButton);
        QVERIFY(!view->olderPlan() && view->olderBars().empty());
    }

    void whatChangedIsWrittenAsAPage()
    {
        TestRepository repository;
        fill(repository);
        HistoryBench bench(repository);
        bench.open();
        bench.press(Qt::Key_Down);
        QVERIFY(QTest::qWaitFor([&] { return bench.rows("changes").size() >= 4; }));
        bench.dialogs.path = bench.folder.filePath("changes.md");
        QTest::mouseClick(bench.button("Save as page…"), Qt::LeftButton);
        QFile page(bench.dialogs.path);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray text = page.readAll();
        QVERIFY2(text.startsWith("# What changed in plan.md\n\nFrom Begin the plan (Ada")
                && text.contains("moved from 2027 Q1 to 2027 Q3"),
            text.constData());
    }

    void aLostRevisionSaysSo()
    {
        TestRepository repository;
        fill(repository);
        HistoryBench bench(repository);
        bench.open();
        QDir objects(repository.path(".git/objects"));
        QVERIFY(objects.removeRecursively() && objects.mkpath(QStringLiteral(".")));
        bench.press(Qt::Key_Down);
        QVERIFY2(
            QTest::qWaitFor([&] { return bench.label("summary").contains("can't be read"); }), qPrintable(bench.label("summary")));
        QCOMPARE(bench.rows("changes").size(), 0);
        QCOMPARE(bench.bytes(), laterPlan);
    }
};

THROUGHLINE_SUITE(HistorySheetTest)
#include "tst_historysheet.moc"
