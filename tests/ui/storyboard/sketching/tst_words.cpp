// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/storyboard/sketching/sketchdesk.h"

#include "ui/storyboard/sketching/canvas/wordsedit.h"

#include <QInputMethodEvent>

using namespace throughline;

namespace {

void type(SketchDesk &desk, const QString &words)
{
    QVERIFY(desk.canvas->isWriting());
    QTest::keyClicks(QApplication::focusWidget(), words);
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void wordsAreTypedInTheirPlace()
    {
        SketchDesk desk;
        desk.key(Qt::Key_T);
        desk.click({200, 300});
        type(desk, QStringLiteral("Again?"));
        desk.key(Qt::Key_Escape);
        const auto text = desk.mark<TextMark>();
        QCOMPARE(text.text, QStringLiteral("Again?"));
        QVERIFY(qAbs(text.placement.rect.left() - 200) < 1);
        QVERIFY(text.placement.rect.contains(QPointF(205, 300)));
        QCOMPARE(desk.steps(), 1);
        QVERIFY(!desk.canvas->isWriting());
    }

    void lettersAreNoToolsWhileOneTypes()
    {
        SketchDesk desk;
        desk.key(Qt::Key_T);
        desk.click({200, 300});
        type(desk, QStringLiteral("ve"));
        QCOMPARE(desk.canvas->tool(), ToolKind::Text);
        desk.key(Qt::Key_Delete);
        desk.click({800, 600});
        QCOMPARE(desk.mark<TextMark>().text, QStringLiteral("ve"));
    }

    void noWordsAreNoEdit()
    {
        SketchDesk desk;
        desk.key(Qt::Key_T);
        desk.click({200, 300});
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.steps(), 0);
        QVERIFY(desk.path().isEmpty());
    }

    void aBubbleHoldsItsWordsAndPointsSomewhere()
    {
        SketchDesk desk;
        desk.key(Qt::Key_U);
        desk.drag({200, 100}, {500, 220});
        type(desk, QStringLiteral("Who can come?"));
        desk.click({900, 600});
        const auto bubble = desk.mark<BubbleMark>();
        QCOMPARE(bubble.text.simplified(), QStringLiteral("Who can come?"));
        QCOMPARE(bubble.placement.rect.toRect(), QRect(200, 100, 300, 120));
        QVERIFY(bubble.tail.y() > 220);
        QCOMPARE(desk.steps(), 1);
    }

    void aBubblesTailIsDragged()
    {
        SketchDesk desk;
        desk.key(Qt::Key_U);
        desk.drag({200, 100}, {500, 220});
        type(desk, QStringLiteral("Hm"));
        desk.key(Qt::Key_Escape);
        desk.key(Qt::Key_V);
        desk.click({350, 160});
        desk.drag(desk.mark<BubbleMark>().tail, {600, 400});
        QVERIFY((desk.mark<BubbleMark>().tail - QPointF(600, 400)).manhattanLength() < 0.1);
        QCOMPARE(desk.mark<BubbleMark>().placement.rect.toRect(), QRect(200, 100, 300, 120));
    }

    void escapeDropsABubbleWithoutWords()
    {
        SketchDesk desk;
        desk.key(Qt::Key_U);
        desk.drag({200, 100}, {500, 220});
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.steps(), 0);
    }

    void aBubbleGrowsWithItsWords()
    {
        SketchDesk desk;
        desk.key(Qt::Key_U);
        desk.drag({200, 300}, {400, 360});
        type(desk, QStringLiteral("one two three four five six seven eight nine ten eleven twelve"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.mark<BubbleMark>().placement.rect.height() > 100);
        QVERIFY(desk.mark<BubbleMark>().text.contains(u'\n'));
    }

    void aDoubleClickOpensWordsAgain()
    {
        SketchDesk desk;
        desk.key(Qt::Key_T);
        desk.click({200, 300});
        type(desk, QStringLiteral("Again?"));
        desk.key(Qt::Key_Escape);
        desk.key(Qt::Key_V);
        desk.click({210, 300});
        desk.click({210, 300});
        QVERIFY(desk.canvas->isWriting());
        type(desk, QStringLiteral("Never"));
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.markCount(), 1);
        QCOMPARE(desk.mark<TextMark>().text, QStringLiteral("Never"));
        QCOMPARE(desk.steps(), 2);
    }

    void anInputMethodComposesWords()
    {
        SketchDesk desk;
        desk.key(Qt::Key_T);
        desk.click({200, 300});
        auto *field = desk.canvas->findChild<WordsEdit *>();
        QInputMethodEvent composing(QStringLiteral("にほ"), {});
        QApplication::sendEvent(field, &composing);
        QVERIFY(field->toPlainText().isEmpty());
        QInputMethodEvent chosen;
        chosen.setCommitString(QStringLiteral("日本"));
        QApplication::sendEvent(field, &chosen);
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.mark<TextMark>().text, QStringLiteral("日本"));
    }

    void wordsBreakBeforeThePageEnds()
    {
        SketchDesk desk;
        desk.key(Qt::Key_T);
        desk.click({1000, 300});
        type(desk, QStringLiteral("a long line of words that has no room here"));
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.mark<TextMark>().placement.rect.right() <= 1280);
        QVERIFY(desk.mark<TextMark>().text.contains(u'\n'));
    }
};

THROUGHLINE_SUITE(WordsTest)
#include "tst_words.moc"
