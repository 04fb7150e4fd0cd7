// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/picking/newitemsheet.h"
#include "ui/shell/outlinepanel.h"

#include <QLineEdit>
#include <QPushButton>

using namespace throughline;

namespace {

const QByteArray plan
    = "# Plan\n\n## Framework\n\n### Strategic bets\n\n#### A game\n\n#### Silence\n\n## Roadmap\n\n### First\n\n#### Launch\n- "
      "Why: [A game](#a-game)\n\n#### Print\n";

class NewItemBench : public Bench {
public:
    explicit NewItemBench(const QByteArray &text = plan)
        : Bench(text)
    {
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window, key, modifiers);
    }

    void type(const char *words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words)); }

    void begin() { window.workspace()->outline()->addNew(ElementKind::Item); }

    bool isOpen()
    {
        const auto *sheet = window.findChild<NewItemSheet *>();
        return sheet && sheet->isVisible();
    }
};

} // namespace

class NewItemSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void anItemIsMadeWithABetThatIsThere()
    {
        NewItemBench bench;
        bench.select(QStringLiteral("Launch"));
        bench.begin();
        bench.type("Gift box");
        bench.press(Qt::Key_Return);
        bench.type("gam");
        bench.press(Qt::Key_Tab);
        bench.type("people buy presents");
        bench.press(Qt::Key_Return);
        QVERIFY(!bench.isOpen());
        QCOMPARE(bench.selected(), QStringLiteral("Gift box"));
        QVERIFY2(
            bench.text().contains(QStringLiteral("#### Gift box\n- Why: [A game](#a-game), people buy presents\n\n#### Print\n")),
            qPrintable(bench.text()));
        QCOMPARE(bench.window.document()->undoStack()->index(), 1);
        bench.window.document()->undoStack()->undo();
        QCOMPARE(bench.text().toUtf8(), plan);
    }

    void anAnswerInWordsIsANewBet()
    {
        NewItemBench bench("# Plan\n");
        bench.begin();
        bench.type("Gift box");
        bench.press(Qt::Key_Down);
        bench.type("Anyone can buy a game");
        bench.press(Qt::Key_Return);
        const Coverage coverage = bench.window.document()->snapshot().trace().coverage();
        QCOMPARE(coverage.traced, 1);
        QCOMPARE(bench.window.document()->undoStack()->index(), 1);
        bench.window.document()->undoStack()->undo();
        QCOMPARE(bench.text(), QStringLiteral("# Plan\n"));
    }

    void laterLeavesItOpen()
    {
        NewItemBench bench;
        bench.begin();
        bench.press(Qt::Key_Return, Qt::ControlModifier); // nothing is to be made yet
        QVERIFY(bench.isOpen());
        bench.type("Gift box");
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!bench.isOpen());
        QCOMPARE(bench.selected(), QStringLiteral("Gift box"));
        const Snapshot &snapshot = bench.window.document()->snapshot();
        QCOMPARE(snapshot.trace().traced(bench.window.selection()->element()), Traced::No);
    }

    void enterAloneMakesNothingWithoutAWhy()
    {
        NewItemBench bench;
        bench.begin();
        bench.type("Gift box");
        bench.press(Qt::Key_Return);
        bench.press(Qt::Key_Return);
        QVERIFY(bench.isOpen());
        QCOMPARE(bench.text().toUtf8(), plan);
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.isOpen());
        QCOMPARE(bench.text().toUtf8(), plan);
    }

    void aTitleThatIsTakenIsSaidAndKept()
    {
        NewItemBench bench;
        bench.begin();
        bench.type("Print");
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.isOpen());
        QCOMPARE(bench.text().toUtf8(), plan);
        bench.type("er");
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bench.selected(), QStringLiteral("Printer"));
    }

    void whatIsEditedMeanwhileIsTakenIntoAccount()
    {
        NewItemBench bench;
        Document *document = bench.window.document();
        bench.select(QStringLiteral("Launch"));
        bench.begin();
        bench.type("Gift box");
        bench.press(Qt::Key_Return);
        document->apply(
            removeElement(document->snapshot(), document->snapshot().strategy().find("a-game"))->edit, QStringLiteral("Remove"));
        document->apply(
            removeElement(document->snapshot(), document->snapshot().strategy().find("print"))->edit, QStringLiteral("Remove"));
        bench.type("sil");
        bench.press(Qt::Key_Return);
        QVERIFY2(bench.text().endsWith(QStringLiteral("#### Gift box\n- Why: [Silence](#silence)\n")), qPrintable(bench.text()));
    }

    void aPeriodAndAThemeComeAlong()
    {
        NewItemBench bench;
        const NewElement place{
            .group = QStringLiteral("Second"), .title = {}, .fields = {{FieldKey::When, QStringLiteral("2027 Q2")}}, .prose = {}};
        bench.window.workspace()->createItem(place);
        bench.type("Gift box");
        bench.press(Qt::Key_Return);
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Return);
        QVERIFY2(bench.text().endsWith(QStringLiteral("### Second\n\n#### Gift box\n- When: 2027 Q2\n- Why: [A game](#a-game)\n")),
            qPrintable(bench.text()));
    }
};

THROUGHLINE_SUITE(NewItemSheetTest)
#include "tst_newitemsheet.moc"
