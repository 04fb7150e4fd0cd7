// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/source/sourcebench.h"
#include "ui/source/renamefield.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTest>

using namespace throughline;

namespace {

const QByteArray linked = "# Plan\n\n## Framework\n\n### Bets\n#### A game\n\nWords.\n\n## Roadmap\n\n### Games\n#### Launch\n- "
                          "Why: [A game](#a-game)\n";

} // namespace

class EditingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatIsTypedIsWhatIsInTheFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("line feeds") << QByteArray("# One\n\ntwo three\n\n- four\n");
        QTest::newRow("carriage returns and line feeds") << QByteArray("# One\r\n\r\ntwo three\r\n\r\n- four\r\n");
        QTest::newRow("carriage returns") << QByteArray("# One\r\rtwo three\r- four\r");
        QTest::newRow("mixed") << QByteArray("# One\r\n\ntwo\rthree\n\r\n- four");
        QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF# One\n\ntwo\n");
        QTest::newRow("emoji, right to left, marks")
            << QString("# One 🎉👩‍👩‍👧\n\nשלום e\u0301 名前\n🎉\n").toUtf8();
        QTest::newRow("separators") << QString("# One\u2029two\u2028three\uFDD0four\n").toUtf8();
        QTest::newRow("nothing") << QByteArray();
    }

    void whatIsTypedIsWhatIsInTheFile()
    {
        QFETCH(const QByteArray, text);
        QRandomGenerator random(11);
        SourceBench bench(text);
        QVERIFY(bench.isInStep());
        for (int step = 0; step < 150; ++step) {
            const int length = bench.editor->QPlainTextEdit::document()->characterCount() - 1;
            if (random.bounded(3) == 0)
                bench.setCursor(random.bounded(length + 1));
            switch (random.bounded(9)) {
            case 0:
                QTest::keyClick(bench.editor, Qt::Key_Return);
                break;
            case 1:
                QTest::keyClick(bench.editor, Qt::Key_Backspace);
                break;
            case 2:
                QTest::keyClick(bench.editor, Qt::Key_Delete);
                break;
            case 3:
                QTest::keyClick(bench.editor, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
                break;
            case 4:
                QApplication::clipboard()->setText(QStringLiteral("pasted\r\nlines 🎉"));
                bench.editor->paste();
                break;
            case 5:
                bench.document.undoStack()->undo();
                break;
            case 6:
                bench.document.undoStack()->redo();
                break;
            case 7: {
                const QByteArray before = bench.bytes();
                bench.document.apply(TextEdit::insert(before.startsWith("\xEF\xBB\xBF") ? 3 : 0, "from elsewhere "), "Elsewhere");
                break;
            }
            default:
                QTest::keyClicks(bench.editor, QStringLiteral("ab c"));
            }
            QCoreApplication::processEvents();
            QVERIFY2(bench.isInStep(),
                qPrintable(QStringLiteral("step %1:\n%2\n--\n%3").arg(step).arg(bench.shown(), QString::fromUtf8(bench.bytes()))));
        }
        while (bench.document.undoStack()->canUndo())
            bench.document.undoStack()->undo();
        QCOMPARE(bench.bytes(), text);
    }

    void typingChangesNoByteElsewhere()
    {
        const QByteArray text = "# One  \r\n\r\ntwo\t\nthree\rfour";
        SourceBench bench(text);
        bench.setCursor(9);
        QTest::keyClicks(bench.editor, QStringLiteral("x"));
        QCOMPARE(bench.bytes(), QByteArray("# One  \r\n\r\nxtwo\t\nthree\rfour"));
        QTest::keyClick(bench.editor, Qt::Key_Return);
        QCOMPARE(bench.bytes(), QByteArray("# One  \r\n\r\nx\r\ntwo\t\nthree\rfour"));
    }

    void aLineThatIsMovedKeepsItsBytes()
    {
        SourceBench bench("one\r\ntwo\rthree\n");
        QTextCursor cursor(bench.editor->QPlainTextEdit::document()); // as a drag within the editor does it
        cursor.beginEditBlock();
        cursor.setPosition(0);
        cursor.insertText(QStringLiteral("three\n"));
        cursor.setPosition(14);
        cursor.setPosition(20, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.endEditBlock();
        QCOMPARE(bench.bytes(), QByteArray("three\none\r\ntwo\r"));
    }

    void aLineThatIsTooLongIsKeptButNotShown()
    {
        const QByteArray text = "# Plan\n\n## Roadmap\n### Now\n#### One\n" + QByteArray(300'000, 'x') + "\n";
        SourceBench bench(text);
        QVERIFY(bench.editor->isReadOnly());
        QVERIFY(bench.editor->placeholderText().contains("300,000"));
        QTest::keyClicks(bench.editor, QStringLiteral("x"));
        QCOMPARE(bench.bytes(), text);
        bench.document.apply(TextEdit::remove({text.indexOf("xx"), text.size() - 10}), "Elsewhere");
        QVERIFY(!bench.editor->isReadOnly());
        QVERIFY(bench.isInStep());
        bench.document.undoStack()->undo();
        QVERIFY(bench.editor->isReadOnly());
        QCOMPARE(bench.bytes(), text);
    }

    void manyLinesThatCarriageReturnsEndAreShown()
    {
        SourceBench bench(QByteArray("words\r").repeated(30'000));
        QVERIFY(!bench.editor->isReadOnly());
        QVERIFY(bench.isInStep());
    }

    void aLineThatIsTooLongCantBePasted()
    {
        SourceBench bench("# Plan\n");
        QApplication::clipboard()->setText(QString(300'000, u'x'));
        bench.editor->paste();
        QCOMPARE(bench.bytes(), QByteArray("# Plan\n"));
    }

    void undoAndRedoPutTheCursorBack()
    {
        SourceBench bench("one\n");
        bench.setCursor(3);
        QTest::keyClicks(bench.editor, QStringLiteral(" two"));
        QCOMPARE(bench.document.undoStack()->count(), 2); // the space, the word
        bench.document.undoStack()->undo();
        bench.document.undoStack()->undo();
        QCOMPARE(bench.bytes(), QByteArray("one\n"));
        QCOMPARE(bench.editor->textCursor().position(), 3);
        bench.document.undoStack()->redo();
        bench.document.undoStack()->redo();
        QCOMPARE(bench.editor->textCursor().position(), 7);
    }

    void theCursorStaysInItsWordsWhenTextAboveChanges()
    {
        SourceBench bench("one\n\ntwo\n");
        bench.setCursor(6);
        bench.document.apply(TextEdit::insert(0, "above\n"), "Elsewhere");
        QCOMPARE(bench.editor->textCursor().position(), 12);
    }

    void f12GoesToWhatALinkNames()
    {
        SourceBench bench(linked);
        bench.setCursor(static_cast<int>(linked.indexOf("[A game]")) + 2);
        QTest::keyClick(bench.editor, Qt::Key_F12);
        QCOMPARE(bench.editor->cursorOffset(), linked.indexOf("A game\n"));
    }

    void f2RenamesAHeadingAndItsLinksAndSaysWhyItCant()
    {
        SourceBench bench(linked);
        bench.setCursor(static_cast<int>(linked.indexOf("[A game]")) + 2);
        QTest::keyClick(bench.editor, Qt::Key_F2);
        auto *field = bench.editor->findChild<RenameField *>();
        QVERIFY(field);
        auto *title = field->findChild<QLineEdit *>();
        QCOMPARE(title->text(), QStringLiteral("A game"));
        title->setText(QStringLiteral("Launch"));
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(bench.bytes(), linked);
        title->setText(QStringLiteral("A toy"));
        QTest::keyClick(title, Qt::Key_Return);
        QByteArray renamed = linked;
        QCOMPARE(bench.bytes(), renamed.replace("A game", "A toy").replace("a-game", "a-toy"));
    }

    void linksFollowAHeadingWhenTheCursorLeavesIt()
    {
        SourceBench bench(linked);
        bench.setCursor(static_cast<int>(linked.indexOf("A game\n")) + 6);
        QTest::keyClicks(bench.editor, QStringLiteral("s"));
        QCOMPARE(bench.bytes(), QByteArray(linked).replace("A game\n", "A games\n"));
        QTest::keyClick(bench.editor, Qt::Key_Down);
        QCoreApplication::processEvents();
        QCOMPARE(bench.bytes(), QByteArray(linked).replace("A game", "A games").replace("a-game", "a-games"));
        bench.document.undoStack()->undo();
        bench.document.undoStack()->undo();
        QCOMPARE(bench.bytes(), linked);
        QTest::keyClick(bench.editor, Qt::Key_Down);
        QCoreApplication::processEvents();
        QCOMPARE(bench.bytes(), linked);
    }

    void linksFollowAHeadingThatEndsWithEnter()
    {
        SourceBench bench(linked);
        bench.setCursor(static_cast<int>(linked.indexOf("A game\n")) + 6);
        QTest::keyClicks(bench.editor, QStringLiteral("s"));
        QTest::keyClick(bench.editor, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(bench.bytes(),
            QByteArray(linked).replace("A game", "A games").replace("a-game", "a-games").replace("A games\n\nW", "A games\n\n\nW"));
    }

    void linksDontFollowAHeadingThatAnotherIsCalledLike()
    {
        SourceBench bench(linked);
        bench.editor->selectPositions(
            static_cast<int>(linked.indexOf("A game\n")), static_cast<int>(linked.indexOf("A game\n")) + 6);
        QTest::keyClicks(bench.editor, QStringLiteral("Launch"));
        QTest::keyClick(bench.editor, Qt::Key_Down);
        QCoreApplication::processEvents();
        QCOMPARE(bench.bytes(), QByteArray(linked).replace("A game\n", "Launch\n"));
    }

    void enterGoesOnWithTheList_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("bullets") << QByteArray("- a") << QByteArray("- a\n- x");
        QTest::newRow("indented bullets") << QByteArray("- a\n  * b") << QByteArray("- a\n  * b\n  * x");
        QTest::newRow("numbers") << QByteArray("9. a") << QByteArray("9. a\n10. x");
        QTest::newRow("tasks") << QByteArray("- [x] a") << QByteArray("- [x] a\n- [ ] x");
        QTest::newRow("quotes") << QByteArray("> a") << QByteArray("> a\n> x");
        QTest::newRow("an empty bullet ends the list") << QByteArray("- a\n- ") << QByteArray("- a\nx");
        QTest::newRow("prose") << QByteArray("a") << QByteArray("a\nx");
        QTest::newRow("a rule is no bullet") << QByteArray("---") << QByteArray("---\nx");
    }

    void enterGoesOnWithTheList()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, after);
        SourceBench bench(text);
        bench.setCursor(static_cast<int>(text.size()));
        QTest::keyClick(bench.editor, Qt::Key_Return);
        QTest::keyClicks(bench.editor, QStringLiteral("x"));
        QCOMPARE(bench.bytes(), after);
    }

    void tabIndentsAListItem()
    {
        SourceBench bench("- a\n- b\nwords\n");
        bench.setCursor(6);
        QTest::keyClick(bench.editor, Qt::Key_Tab);
        QCOMPARE(bench.bytes(), QByteArray("- a\n  - b\nwords\n"));
        QTest::keyClick(bench.editor, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(bench.bytes(), QByteArray("- a\n- b\nwords\n"));
    }

    void ctrlBAndCtrlIMarkTheWords()
    {
        SourceBench bench("some words\n");
        bench.editor->selectPositions(5, 10);
        QTest::keyClick(bench.editor, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(bench.bytes(), QByteArray("some **words**\n"));
        QTest::keyClick(bench.editor, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(bench.bytes(), QByteArray("some words\n"));
        QTest::keyClick(bench.editor, Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(bench.bytes(), QByteArray("some *words*\n"));
    }

    void eachWordIsAStepOfItsOwn()
    {
        SourceBench bench("");
        QTest::keyClicks(bench.editor, QStringLiteral("one two"));
        bench.document.undoStack()->undo();
        QCOMPARE(bench.bytes(), QByteArray("one "));
        bench.document.undoStack()->undo();
        QCOMPARE(bench.bytes(), QByteArray());
    }

    void f8GoesFromFindingToFinding()
    {
        SourceBench bench("# Plan\n\n## Roadmap\n\n### Games\n#### First\n- When: 2027\n\n#### Second\n- When: 2027\n");
        QTest::keyClick(bench.editor, Qt::Key_F8);
        QCOMPARE(bench.editor->cursorOffset(), bench.bytes().indexOf("First"));
        QTest::keyClick(bench.editor, Qt::Key_F8);
        QCOMPARE(bench.editor->cursorOffset(), bench.bytes().indexOf("Second"));
        QTest::keyClick(bench.editor, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(bench.editor->cursorOffset(), bench.bytes().indexOf("First"));
    }
};

THROUGHLINE_SUITE(EditingTest)
#include "tst_editing.moc"
