// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/interview/interviewbench.h"
#include "ui/shell/findingspanel.h"

#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace throughline;

namespace {

const QByteArray tenLines
    = "# Plan\n\n## Roadmap\n\n#### Cleaning game\n#### Sticker album\n#### Night mode\n#### Family sharing\n"
      "#### Toy chest app\n#### Gift box\n#### Race timer\n#### Songs\n#### Print shop\n#### School edition\n";

const QByteArray framework
    = "# Plan\n\n## Framework\n\n### Target market\n\n#### Parents\n\n### Pain points\n\n#### Toys on the floor\n"
      "- Felt by: [Parents](#parents)\n\n### Strategic bets\n\n#### A game, not a tool\n- Solves: [Toys on the "
      "floor](#toys-on-the-floor)\n\n#### Grown-ups stay out\n\n## Roadmap\n\n";

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class InterviewSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void tenLinesBecomeATracedStrategyByKeysAlone()
    {
        InterviewBench bench(tenLines);
        bench.start();
        QCOMPARE(bench.shown(), words("Why?"));
        bench.answer(words("A game, not a tool"));
        QCOMPARE(bench.shown(), words("Which pain does that solve?"));
        bench.answer(words("Toys on the floor"));
        QCOMPARE(bench.shown(), words("Whose pain is it?"));
        bench.answer(words("Parents who are tired"));
        QCOMPARE(bench.coverage().fully, 1);
        QCOMPARE(bench.shown(), words("Why?"));
        bench.answer(words("gme tool")); // found by some of its letters only where no new one is meant
        QCOMPARE(bench.shown(), words("Which pain does that solve?"));
        bench.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.shown(), words("Why?"));
        bench.answer(words("game tool"));
        QCOMPARE(bench.coverage().fully, 2);
        bench.type(words("Children ask for more"));
        bench.press(Qt::Key_Tab);
        bench.answer(words("they told us so"));
        bench.answer(words("floor"));
        QCOMPARE(bench.coverage().fully, 3);
        for (int item = 3; item < 10; ++item) {
            QCOMPARE(bench.shown(), words("Why?"));
            const auto *take = bench.sheet()->findChild<QPushButton *>(words("take"));
            QVERIFY(!take->isEnabled());
            bench.press(Qt::Key_Down);
            QVERIFY(take->isEnabled());
            bench.press(Qt::Key_Return);
        }
        QCOMPARE(bench.coverage().fully, 10);
        QCOMPARE(bench.shown(), words("Every item has its why"));
        QVERIFY(bench.text().contains(words("- Why: [Children ask for more](#children-ask-for-more), they told us so\n")));
        bench.press(Qt::Key_Escape);
        QCOMPARE(bench.shown(), words("-"));
        for (int step = 0; step < 20; ++step)
            bench.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.text().toUtf8(), tenLines);
    }

    void eachAnswerIsOneStep()
    {
        InterviewBench bench(tenLines);
        bench.start();
        bench.answer(words("A game"));
        bench.answer(words("Mess"));
        QCOMPARE(bench.window.document()->undoStack()->index(), 2);
        const QString before = bench.text();
        bench.answer(words("Parents"));
        bench.press(Qt::Key_Z, Qt::ControlModifier); // nothing is typed: the document's undo
        QCOMPARE(bench.text(), before);
        QCOMPARE(bench.shown(), words("Whose pain is it?"));
    }

    void skippedOnesAreLeftAndCanBeAskedAgain()
    {
        InterviewBench bench(framework + "#### One\n\n#### Two\n");
        bench.start();
        bench.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(bench.selected(), words("Two"));
        bench.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(bench.shown(), words("2 items are still open"));
        bench.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.selected(), words("Two"));
        bench.answer(words("game"));
        QCOMPARE(bench.shown(), words("One item is still open"));
        bench.press(Qt::Key_Escape);
        bench.start(); // the skipped one stays skipped
        QCOMPARE(bench.shown(), words("One item is still open"));
        bench.press(Qt::Key_Return); // on the item in the list
        QCOMPARE(bench.shown(), words("Why?"));
        QCOMPARE(bench.selected(), words("One"));
        bench.answer(words("game"));
        QCOMPARE(bench.shown(), words("Every item has its why"));
    }

    void itResumesWhereItStopped()
    {
        InterviewBench bench(tenLines);
        bench.start();
        bench.answer(words("A game"));
        bench.type(words("Mes"));
        bench.press(Qt::Key_Escape); // takes back what was typed
        QCOMPARE(bench.shown(), words("Which pain does that solve?"));
        QCOMPARE(bench.typed(), QString());
        bench.press(Qt::Key_Escape);
        QCOMPARE(bench.shown(), words("-"));
        bench.start();
        QCOMPARE(bench.shown(), words("Which pain does that solve?"));
    }

    void theSelectedItemComesFirst()
    {
        InterviewBench bench(tenLines);
        bench.select(words("Night mode"));
        bench.start();
        QCOMPARE(bench.selected(), words("Night mode"));
    }

    void itGoesOnWhileTheDocumentIsEditedElsewhere()
    {
        InterviewBench bench(framework + "#### One\n\n#### Two\n");
        Document *document = bench.window.document();
        bench.start();
        bench.type(words("half an ans"));
        document->apply(*renameElement(document->snapshot(), elementIndex(bench, "two"), words("Second")), words("Rename"));
        QCOMPARE(bench.typed(), words("half an ans"));
        document->apply(removeElement(document->snapshot(), elementIndex(bench, "one"))->edit, words("Remove"));
        QCOMPARE(bench.typed(), QString());
        QCOMPARE(bench.selected(), words("Second"));
        bench.answer(words("game"));
        QCOMPARE(bench.shown(), words("Every item has its why"));
        document->apply(TextEdit::insert(document->snapshot().text().size(), "\n#### Three\n"), words("Type"));
        QCOMPARE(bench.shown(), words("Why?"));
        bench.window.document()->start(*SourceText::fromUtf8("# Another\n"));
        QCOMPARE(bench.shown(), words("-"));
    }

    void backTakesBackAnAnswerOnlyWhileNothingElseWasEdited()
    {
        InterviewBench bench(tenLines);
        bench.start();
        bench.answer(words("A game"));
        const QString answered = bench.text();
        bench.window.document()->apply(TextEdit::insert(0, "Words.\n\n"), words("Type"));
        bench.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(bench.text().startsWith(words("Words.")));
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.text(), answered);
        bench.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.text().toUtf8(), tenLines);
        QCOMPARE(bench.shown(), words("Why?"));
    }

    void whatCanNotBeWrittenIsSaid()
    {
        InterviewBench bench(tenLines);
        bench.start();
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.text().toUtf8(), tenLines);
        bench.answer(words("Sticker album"));
        QCOMPARE(bench.text().toUtf8(), tenLines);
        QCOMPARE(bench.typed(), words("Sticker album"));
        bench.press(Qt::Key_Escape);
        bench.answer(words("Stickers"));
        QCOMPARE(bench.shown(), words("Which pain does that solve?"));
    }

    void withoutItemsOrGapsItSaysSo()
    {
        InterviewBench empty("# Plan\n");
        empty.start();
        QCOMPARE(empty.shown(), words("There is nothing to ask yet"));
        empty.press(Qt::Key_Return); // Done
        QCOMPARE(empty.shown(), words("-"));
        InterviewBench complete(framework + "#### One\n- Why: [A game, not a tool](#a-game-not-a-tool)\n");
        complete.start();
        QCOMPARE(complete.shown(), words("Nothing left to ask"));
    }

    void theFindingsLeadToIt()
    {
        InterviewBench bench(framework + "#### One\n\n#### Two\n");
        bench.window.workspace()->showFindings(Severity::Error);
        const auto *panel = bench.window.findChild<FindingsPanel *>();
        auto *ask = panel->findChild<QToolButton *>(words("ask-why"));
        QVERIFY(QTest::qWaitFor([&] { return bench.window.childAt(ask->mapTo(&bench.window, ask->rect().center())) == ask; }));
        QTest::mouseClick(ask, Qt::LeftButton);
        QCOMPARE(bench.shown(), words("Why?"));
        bench.press(Qt::Key_Escape);
        bench.select(words("Two"));
        const auto *inspector = bench.window.workspace();
        const auto asks = inspector->findChildren<QPushButton *>(words("ask-why"));
        QVERIFY(!asks.isEmpty());
        QTest::mouseClick(asks.constFirst(), Qt::LeftButton);
        QCOMPARE(bench.selected(), words("Two"));
        bench.answer(words("game"));
        QCOMPARE(bench.shown(), words("One item is still open")); // only that one was asked
    }

    void strangeStrategiesAreAskedAboutToTheEnd_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray bets = "## Framework\n\n### Strategic bets\n\n";
        QTest::newRow("items in a circle") << QByteArray(
            "## Roadmap\n\n#### One\n- Why: [Two](#two)\n\n#### Two\n- Why: [One](#one)\n");
        QTest::newRow("a bet that solves itself")
            << QByteArray(bets + "#### Self\n- Solves: [Self](#self)\n\n## Roadmap\n\n#### One\n- Why: [Self](#self)\n");
        QTest::newRow("pains in a circle") << QByteArray(
            "## Framework\n\n### Pain points\n\n#### A\n- Felt by: [B](#b)\n\n#### B\n- Felt by: [A](#a)\n\n"
            "## Roadmap\n\n#### One\n- Why: [A](#a)\n");
        QTest::newRow("a pain under the roadmap") << QByteArray("## Roadmap\n\n### Pain points\n\n#### Mess\n");
        QTest::newRow("ten kilobytes of title")
            << QByteArray("## Roadmap\n\n#### " + QByteArray("word ").repeated(2048).trimmed() + "\n");
        QTest::newRow("right to left") << QByteArray("## Roadmap\n\n#### \xD7\x9E\xD7\xA9\xD7\x97\xD7\xA7\n");
        QTest::newRow("Chinese") << QByteArray("## Roadmap\n\n#### \xE6\xB8\xB8\xE6\x88\x8F\xE4\xB8\x8D\xE6\x98\xAF\n");
        QTest::newRow("no title") << QByteArray("## Roadmap\n\n####\n");
    }

    void strangeStrategiesAreAskedAboutToTheEnd()
    {
        QFETCH(const QByteArray, text);
        InterviewBench bench(text);
        bench.start();
        QVERIFY(bench.sheet() && bench.sheet()->isVisible());
        QVERIFY(bench.window.rect().contains(QRect(bench.sheet()->mapTo(&bench.window, QPoint()), bench.sheet()->size())));
        int answers = 0;
        for (; answers < 12 && bench.shown().endsWith(u'?'); ++answers)
            bench.answer(QStringLiteral("Answer %1").arg(answers));
        QVERIFY2(answers > 0 && answers < 12, qPrintable(bench.shown()));
        QCOMPARE(bench.coverage().fully, bench.coverage().items);
        bench.press(Qt::Key_Escape);
        while (bench.window.document()->undoStack()->canUndo())
            bench.window.document()->undoStack()->undo();
        QCOMPARE(bench.text().toUtf8(), text);
    }

    void itClosesWithWhatItLiesOver()
    {
        InterviewBench bench(tenLines);
        bench.start();
        bench.window.showStartPage();
        QCOMPARE(bench.shown(), words("-"));
        bench.window.showWorkspace();
        bench.start();
        QCOMPARE(bench.shown(), words("Why?"));
    }

    void itKeepsTheKeyboard()
    {
        InterviewBench bench(tenLines);
        bench.start();
        for (int step = 0; step < 12; ++step) {
            bench.press(Qt::Key_Tab, step % 3 == 2 ? Qt::ShiftModifier : Qt::NoModifier);
            QVERIFY(bench.sheet()->isAncestorOf(QApplication::focusWidget()));
        }
        bench.press(Qt::Key_Escape);
        QVERIFY(QApplication::focusWidget() && !bench.sheet()->isAncestorOf(QApplication::focusWidget()));
    }

private:
    static int elementIndex(Bench &bench, const QByteArray &id) { return bench.window.document()->snapshot().strategy().find(id); }
};

THROUGHLINE_SUITE(InterviewSheetTest)
#include "tst_interviewsheet.moc"
