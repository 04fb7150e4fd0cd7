// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/framework/wallbench.h"

#include "ui/framework/comparisonmodel.h"
#include "ui/framework/comparisonpanel.h"

#include <QAbstractItemModelTester>
#include <QTableView>

using namespace throughline;

namespace {

QString cell(const QTableView *grid, int row, int column)
{
    return grid->model()->index(row, column).data().toString();
}

} // namespace

class ComparisonPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void aBetIsComparedByKeyboard()
    {
        WallBench b(smallFramework());
        auto *grid = b.pane.findChild<QTableView *>();
        const QAbstractItemModelTester tester(grid->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QByteArray before = b.text();
        b.select("Game");
        b.wall->setFocus();
        b.key(Qt::Key_T);
        QVERIFY(grid->isVisible() && grid->hasFocus());
        QVERIFY(b.text().contains(
            "A present.\n\n| What matters | Game | Book | Film |\n| --- | --- | --- | --- |\n| | | | |\n\n#### Robot"));
        b.key(Qt::Key_Return);
        b.typeAnywhere("Cost");
        b.key(Qt::Key_Tab);
        b.typeAnywhere("low");
        b.key(Qt::Key_Return);
        QApplication::processEvents(); // Enter commits when the event is over
        QVERIFY(b.text().contains("| Cost | low |"));
        b.key(Qt::Key_Insert);
        b.typeAnywhere("Fun | joy");
        b.key(Qt::Key_Return);
        QApplication::processEvents();
        QVERIFY(b.text().contains("\n| Fun \\| joy |"));
        QCOMPARE(cell(grid, 2, 0), QStringLiteral("Fun | joy"));
        b.key(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(!b.text().contains("joy"));
        b.key(Qt::Key_Escape);
        QVERIFY(!grid->isVisible() && b.wall->hasFocus());
        b.undoAll();
        QCOMPARE(b.text(), before);
    }

    /// GitHub shows no table there either, so the bet gets one beside it.
    void linesThatAreNoTableAreKept()
    {
        const QByteArray text = "## Framework\n\n### Strategic bets\n\n#### Game\n\n| What | Game | Book |\n|---|---|\n"
                                "| Cost | low |\n";
        WallBench b(text);
        b.select("Game");
        b.key(Qt::Key_T);
        QVERIFY(b.text().startsWith(text + "\n| What matters | Game |"));
    }

    void aRowThatIsTooShortOrTooLongIsEditedAlone()
    {
        const QByteArray text = "## Framework\n\n### Strategic bets\n\n#### Game\n\n| What | Game | Book |\n|---|---|---|\n"
                                "| Cost | low |\n| Fun | a | b | c | d |\n";
        WallBench b(text);
        auto *grid = b.pane.findChild<QTableView *>();
        b.select("Game");
        b.key(Qt::Key_T);
        QVERIFY(grid->isVisible());
        QCOMPARE(b.text(), text);
        QCOMPARE(cell(grid, 1, 2), QString());
        QCOMPARE(cell(grid, 2, 2), QStringLiteral("b"));
        grid->setCurrentIndex(grid->model()->index(1, 1));
        b.key(Qt::Key_Return);
        b.typeAnywhere("high");
        b.key(Qt::Key_Return);
        QApplication::processEvents();
        QVERIFY(b.text().contains("| high |"));
        QVERIFY(b.text().contains("| Fun | a | b | c | d |\n"));
        b.undoAll();
        QCOMPARE(b.text(), text);
    }

    void severalCellsAreClearedInOneStep()
    {
        const QByteArray text = "## Framework\n\n### Strategic bets\n\n#### Game\n\n| What | Game | Book |\n|---|---|---|\n"
                                "| Cost | low | high |\n| Fun | yes | no |\n";
        WallBench b(text);
        auto *grid = b.pane.findChild<QTableView *>();
        b.select("Game");
        b.key(Qt::Key_T);
        grid->setCurrentIndex(grid->model()->index(1, 1));
        b.key(Qt::Key_Down, Qt::ShiftModifier);
        b.key(Qt::Key_Right, Qt::ShiftModifier);
        b.key(Qt::Key_Delete);
        QCOMPARE(cell(grid, 1, 1) + cell(grid, 1, 2) + cell(grid, 2, 1) + cell(grid, 2, 2), QString());
        QCOMPARE(cell(grid, 2, 0), QStringLiteral("Fun"));
        b.undo();
        QCOMPARE(b.text(), text);
    }

    void theGridFollowsTextAndSelection()
    {
        WallBench b(smallFramework());
        auto *grid = b.pane.findChild<QTableView *>();
        b.select("Game");
        b.key(Qt::Key_T);
        const qsizetype at = b.text().indexOf("What matters");
        b.document.apply(TextEdit::replace({at, at + 12}, "Criteria"), QStringLiteral("Type"));
        QCOMPARE(cell(grid, 0, 0), QStringLiteral("Criteria"));
        b.select("Film"); // an alternative: its bet stays
        QVERIFY(grid->isVisible());
        b.select("Robot");
        QVERIFY(!grid->isVisible()); // it has no table yet
        b.select("Game");
        QVERIFY(grid->isVisible());
        b.key(Qt::Key_F2);
        b.wall->editWords(b.element("Game"), {});
        b.type("Play");
        b.key(Qt::Key_Return);
        QVERIFY(grid->isVisible());
        QCOMPARE(b.pane.findChild<ComparisonModel *>()->bet(), b.element("Play"));
    }
};

THROUGHLINE_SUITE(ComparisonPanelTest)
#include "tst_comparisonpanel.moc"
