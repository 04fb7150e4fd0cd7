// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/ui/source/sourcebench.h"

#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextLayout>

using namespace throughline;

namespace {

const QByteArray &longPlan()
{
    static const QByteArray text = largeStrategy(3000);
    return text;
}

/// Of its text the editor has the beginning.
struct LongBench : OpenedSource {
    explicit LongBench(const QByteArray &text = longPlan())
        : OpenedSource(text)
    {
    }

    bool showsAll() const { return editor->isAllShown() && isInStep(); }
    bool waitForAll() const
    {
        return QTest::qWaitFor([this] { return editor->isAllShown(); });
    }
};

QByteArray withLineEnds(QByteArray text, const QByteArray &lineEnd)
{
    return text.replace('\n', lineEnd);
}

bool isColoured(const QTextBlock &block)
{
    return !block.layout()->formats().isEmpty();
}

} // namespace

class LongTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theBeginningIsThereAtOnceAndAllOfItSoon_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("line feeds") << longPlan();
        QTest::newRow("carriage returns and line feeds") << withLineEnds(longPlan(), "\r\n");
        QTest::newRow("carriage returns") << withLineEnds(longPlan(), "\r");
        QTest::newRow("no line end at the end") << longPlan().trimmed();
        QTest::newRow("short") << longPlan().first(50'000);
    }

    void theBeginningIsThereAtOnceAndAllOfItSoon()
    {
        QFETCH(const QByteArray, text);
        const LongBench bench(text);
        QVERIFY(bench.editor->QPlainTextEdit::document()->characterCount() > 10'000);
        QVERIFY(shownText(text).startsWith(bench.editor->toPlainText()));
        QVERIFY(bench.waitForAll());
        QVERIFY(bench.showsAll());
        QCOMPARE(bench.editor->textCursor().position(), 0);
        QCOMPARE(bench.editor->verticalScrollBar()->value(), 0);
        QVERIFY(bench.editor->verticalScrollBar()->maximum() >= bench.editor->blockCount() - 100);
    }

    void aPlaceFarAwayIsShownWhenItIsAskedFor()
    {
        const LongBench bench;
        QVERIFY(!bench.editor->isAllShown());
        const qsizetype last = longPlan().lastIndexOf("\n#### ") + 1;
        bench.editor->goTo(last);
        QCOMPARE(bench.editor->cursorOffset(), last);
        QVERIFY(bench.editor->viewport()->rect().contains(bench.editor->cursorRect()));
        QVERIFY(bench.waitForAll());
        QCOMPARE(bench.editor->cursorOffset(), last);
        QVERIFY(bench.showsAll());
    }

    void whatIsTypedBeforeItIsAllThereGoesWhereTheCursorIs()
    {
        const LongBench bench;
        QVERIFY(!bench.editor->isAllShown());
        QTest::keyClick(bench.editor, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(bench.editor, Qt::Key_X);
        QCOMPARE(bench.bytes(), longPlan() + "x");
        QVERIFY(bench.showsAll());
    }

    void anEditFromElsewhereIsShownWhereverItIs_data()
    {
        QTest::addColumn<qsizetype>("at");
        QTest::newRow("in what is shown") << qsizetype(200);
        QTest::newRow("in what isn't shown yet") << longPlan().size() - 200;
    }

    void anEditFromElsewhereIsShownWhereverItIs()
    {
        QFETCH(const qsizetype, at);
        LongBench bench;
        QVERIFY(!bench.editor->isAllShown());
        bench.document.apply(TextEdit::insert(longPlan().indexOf('\n', at) + 1, "one\ntwo\n"), "Elsewhere");
        QVERIFY(bench.waitForAll());
        QVERIFY(bench.showsAll());
        bench.document.undoStack()->undo();
        QCOMPARE(bench.bytes(), longPlan());
        QVERIFY(bench.showsAll());
    }

    void anotherDocumentTakesThePlaceOfOneThatIsStillComing()
    {
        LongBench bench;
        QVERIFY(!bench.editor->isAllShown());
        bench.document.start(*SourceText::fromUtf8("# Short\n"));
        QTest::qWait(1);
        QVERIFY(bench.showsAll());
    }

    void everySectionInSightIsColoured()
    {
        const LongBench bench;
        QVERIFY(bench.waitForAll());
        const auto title = [&bench] { return bench.editor->QPlainTextEdit::document()->firstBlock(); };
        QVERIFY(QTest::qWaitFor([&] { return isColoured(title()); }));
        for (const qsizetype at : {qsizetype(110'000), longPlan().size() - 100}) {
            bench.editor->goTo(longPlan().lastIndexOf("\n#### ", at) + 1);
            QVERIFY(QTest::qWaitFor([&] { return isColoured(bench.editor->textCursor().block()); }));
        }
    }

    void aSectionOfWhichTheBeginningIsThereIsColouredWholly()
    {
        const QByteArray fields = ("- When: " + QByteArray(200, 'w') + '\n').repeated(1500);
        LongBench bench("# Plan\n");
        QVERIFY(QTest::qWaitFor([&] { return isColoured(bench.editor->QPlainTextEdit::document()->firstBlock()); }));
        const QByteArray text = "# Plan\n\n" + QByteArray(90'000, '\n') + "## Roadmap\n### Now\n#### One\n" + fields + "#### Two\n"
            + QByteArray(300'000, '\n');
        bench.document.start(*SourceText::fromUtf8(text));
        QVERIFY(!bench.editor->isAllShown());
        bench.editor->verticalScrollBar()->setValue(bench.editor->verticalScrollBar()->maximum());
        const auto line = [&](qsizetype at) {
            return bench.editor->QPlainTextEdit::document()->findBlockByNumber(static_cast<int>(text.first(at).count('\n')));
        };
        QVERIFY(QTest::qWaitFor([&] { return isColoured(line(text.indexOf("- When"))); }));
        QVERIFY(bench.waitForAll());
        QVERIFY(isColoured(line(text.lastIndexOf("- When"))));
    }

    void foldingAPartHidesAllOfIt()
    {
        const LongBench bench;
        QVERIFY(!bench.editor->isAllShown());
        bench.editor->goTo(longPlan().indexOf("\n## Roadmap") + 1);
        const QTextBlock heading = bench.editor->textCursor().block();
        for (QAction *command : bench.editor->commands()) {
            if (command->text() == QStringLiteral("Fold"))
                command->trigger();
        }
        QVERIFY(bench.editor->isAllShown());
        QVERIFY(heading.isVisible());
        QVERIFY(!heading.next().isVisible());
        QVERIFY(longPlan().indexOf("\n## ", longPlan().indexOf("\n## Roadmap") + 1) < 0);
        QTextBlock last = bench.editor->QPlainTextEdit::document()->lastBlock();
        while (last.text().isEmpty())
            last = last.previous();
        QVERIFY(!last.isVisible());
    }

    void typingWrapsAsAFreshLayoutDoes()
    {
        QByteArray text = "# Plan\n\n";
        for (int i = 0; i < 12; ++i)
            text += QByteArray("Words that are wrapped into a few lines, ").repeated(3 + i % 4) + "\n\n";
        SourceBench bench(text);
        for (const int at : {60, 400, 20}) {
            bench.setCursor(at);
            QTest::keyClicks(bench.editor, QStringLiteral("typed words that push the others into the next line and further down"));
            for (int i = 0; i < 40; ++i)
                QTest::keyClick(bench.editor, Qt::Key_Backspace);
        }
        QTest::keyClick(bench.editor, Qt::Key_Return);
        const SourceBench fresh(bench.bytes());
        for (QTextBlock typed = bench.editor->QPlainTextEdit::document()->firstBlock(),
                        other = fresh.editor->QPlainTextEdit::document()->firstBlock();
            typed.isValid(); typed = typed.next(), other = other.next()) {
            QCOMPARE(typed.lineCount(), other.lineCount());
            QCOMPARE(bench.editor->blockBoundingRect(typed).height(), fresh.editor->blockBoundingRect(other).height());
        }
        QCOMPARE(bench.editor->verticalScrollBar()->maximum(), fresh.editor->verticalScrollBar()->maximum());
    }
};

THROUGHLINE_SUITE(LongTextTest)
#include "tst_longtext.moc"
