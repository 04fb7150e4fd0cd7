// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/planning/loadtable.h"
#include "ui/planning/planningsheet.h"
#include "ui/roadmap/roadmaphead.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>

using namespace throughline;

namespace {

const QByteArray planningsheetPlan
    = "---\nstarts: 2027 Q1\ncapacity:\n  Blue: 6\n---\n# Plan\n\n## Framework\n\n### Bets\n\n#### A game\n\n## Roadmap\n\n"
      "#### Launch\n- When: 2027 Q1\n- Why: [g](#a-game)\n- Effort: 8\n- Team: Blue\n- Needs: two engineers\n\n"
      "#### Second\n- When: 2027 Q2\n- Effort: 3\n- Team: Red\n\n#### Bare\n";

class PlanningBench : public Bench {
public:
    explicit PlanningBench(const QByteArray &text = planningsheetPlan)
        : Bench(text)
    {
        window.activateWindow();
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window, key, modifiers);
        QCoreApplication::processEvents(); // an editor of cells closes then
    }

    /// Each key goes where the one before has led.
    void type(const char *words)
    {
        for (const QChar c : QString::fromUtf8(words))
            QTest::keyClicks(QApplication::focusWidget(), c);
    }

    PlanningSheet *sheet() { return window.findChild<PlanningSheet *>(); }
    bool isOpen() { return sheet() && sheet()->isVisible(); }
    LoadTable *table() { return sheet()->findChild<LoadTable *>(); }
    QString label(const char *name)
    {
        const auto *found = sheet()->findChild<QLabel *>(QLatin1StringView(name));
        return found->isVisible() ? found->text() : QString();
    }
    void undo() { window.document()->undoStack()->undo(); }
};

} // namespace

class PlanningSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theTableShowsEffortAgainstCapacity()
    {
        PlanningBench bench;
        QVERIFY(bench.isOpen());
        QVERIFY(bench.table()->hasFocus());
        const QAbstractItemModelTester tester(bench.table()->model());
        const auto text = [&](int row, int column) { return bench.table()->model()->index(row, column).data().toString(); };
        const auto name
            = [&](int section, Qt::Orientation side) { return bench.table()->model()->headerData(section, side).toString(); };
        QCOMPARE(name(0, Qt::Vertical), "Blue");
        QCOMPARE(name(1, Qt::Horizontal), "2027 Q1");
        QCOMPARE(text(0, 0), "6");
        QCOMPARE(text(0, 1), "8");
        QCOMPARE(text(1, 0), "set");
        QCOMPARE(text(1, 2), "3");
        QCOMPARE(bench.table()->model()->index(0, 1).data(Qt::AccessibleTextRole).toString(),
            "Blue, 2027 Q1: 8 of 6 person-weeks, 2 too many");
        QVERIFY(bench.label("story").contains(QStringLiteral("Launch")));
        QCOMPARE(bench.label("note"), "One item says no effort and isn't counted.");
        QVERIFY(!bench.window.grab().isNull());
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.isOpen());
        QCOMPARE(bench.text().toUtf8(), planningsheetPlan);
    }

    void aCapacityIsTypedWhereItStands()
    {
        PlanningBench bench;
        bench.press(Qt::Key_Left);
        bench.type("9.5");
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.text().toUtf8(), QByteArray(planningsheetPlan).replace("Blue: 6", "Blue: 9.5"));
        QCOMPARE(bench.table()->model()->index(0, 0).data().toString(), "9.5");
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_F2);
        bench.type("2 months");
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.text().toUtf8(), QByteArray(planningsheetPlan).replace("Blue: 6\n", "Blue: 9.5\n  Red: 2 months\n"));
        bench.press(Qt::Key_Delete);
        QCOMPARE(bench.text().toUtf8(), QByteArray(planningsheetPlan).replace("Blue: 6", "Blue: 9.5"));
        bench.undo();
        bench.undo();
        bench.undo();
        QCOMPARE(bench.text().toUtf8(), planningsheetPlan);
    }

    void nonsenseIsRefusedAndSaysSo()
    {
        PlanningBench bench;
        bench.press(Qt::Key_Left);
        bench.type("lots");
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.label("problem"), "The capacity of “Blue” is person-weeks a quarter such as 12, or 3 months, not “lots”");
        bench.type("-2");
        bench.press(Qt::Key_Return);
        QVERIFY(bench.label("problem").contains(QStringLiteral("“-2”")));
        QCOMPARE(bench.text().toUtf8(), planningsheetPlan);
        bench.type("7");
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.label("problem"), QString());
    }

    void aTeamThatNoItemNamesIsPointedOut()
    {
        PlanningBench bench(QByteArray(planningsheetPlan).replace("Blue: 6", "Blu: 6"));
        QVERIFY(bench.label("note").contains(QStringLiteral("No item is for the team “Blu”: is it “Blue”?")));
    }

    void needsAreListedWithTheirWhysAndCopied()
    {
        PlanningBench bench;
        bench.press(Qt::Key_2, Qt::AltModifier);
        const auto *needs = bench.sheet()->findChild<QTextBrowser *>(QStringLiteral("needs"));
        QVERIFY(needs->hasFocus());
        QVERIFY(needs->toPlainText().contains(QStringLiteral("two engineers")));
        QVERIFY(needs->toPlainText().contains(QStringLiteral("because of “A game”")));
        QVERIFY(needs->toPlainText().contains(QStringLiteral("Blue: 8 person-weeks of work for a capacity of 6, 2 too many")));
        bench.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("2027 Q1\n- two engineers, for “Launch”")));
        bench.press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("### 2027 Q1\n")));
        QVERIFY(bench.isOpen());
    }

    void aNeedLeadsToItsItem()
    {
        PlanningBench bench;
        bench.press(Qt::Key_2, Qt::AltModifier);
        bench.press(Qt::Key_Tab);
        bench.press(Qt::Key_Return);
        QVERIFY(!bench.isOpen());
        QCOMPARE(bench.selected(), "Launch");
    }

    void theVisionsDateIsTypedAndImpliesAPace()
    {
        PlanningBench bench;
        bench.press(Qt::Key_3, Qt::AltModifier);
        QVERIFY(bench.label("pace").startsWith(QStringLiteral("Say by when")));
        bench.type("sometime");
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.label("problem"), "“vision-by” is a date or a period such as 2029 Q4, not “sometime”");
        QCOMPARE(bench.text().toUtf8(), planningsheetPlan);
        bench.press(Qt::Key_A, Qt::ControlModifier);
        bench.type("2028");
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.text().toUtf8(), QByteArray(planningsheetPlan).replace("Blue: 6\n", "Blue: 6\nvision-by: 2028\n"));
        QVERIFY2(
            bench.label("pace").contains(QStringLiteral("to the vision on 31 December 2028")), qPrintable(bench.label("pace")));
        const auto *way = bench.sheet()->findChild<QListWidget *>(QStringLiteral("way-back"));
        QCOMPARE(way->item(1)->text(), "2027 Q2 · Second");
        bench.undo();
        QCOMPARE(bench.text().toUtf8(), planningsheetPlan);
    }

    void itFollowsTheDocumentAndGoesWithIt()
    {
        PlanningBench bench;
        const Snapshot &snapshot = bench.window.document()->snapshot();
        bench.window.document()->apply(
            *setField(snapshot, snapshot.strategy().find("launch"), FieldKey::Effort, QStringLiteral("5")), QStringLiteral("Test"));
        QCOMPARE(bench.table()->model()->index(0, 1).data().toString(), "5");
        bench.window.document()->start(*SourceText::fromUtf8("# Other\n"));
        QVERIFY(!bench.isOpen());
    }

    void anEmptyPlanSaysWhatIsMissing()
    {
        PlanningBench bench("# Plan\n");
        QVERIFY(bench.isOpen());
        QCOMPARE(bench.label("note"), "No work is planned: give items a period, an effort and a team.");
        bench.press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(bench.sheet()
                ->findChild<QTextBrowser *>(QStringLiteral("needs"))
                ->toPlainText()
                .startsWith(QStringLiteral("Nothing:")));
        QVERIFY(!bench.window.grab().isNull());
    }

    void theRoadmapHasAButtonForIt()
    {
        PlanningBench bench;
        bench.press(Qt::Key_Escape);
        bench.press(Qt::Key_3, Qt::ControlModifier);
        const auto buttons = bench.window.findChild<RoadmapHead *>()->findChildren<QToolButton *>();
        const auto button = std::ranges::find_if(
            buttons, [](const QToolButton *each) { return each->accessibleName() == QStringLiteral("Resources and back-cast"); });
        QVERIFY(button != buttons.end() && (*button)->isVisible());
        QTest::mouseClick(*button, Qt::LeftButton);
        QVERIFY(bench.isOpen());
    }
};

THROUGHLINE_SUITE(PlanningSheetTest)
#include "tst_planningsheet.moc"
