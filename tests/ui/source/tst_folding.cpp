// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/source/sourcebench.h"
#include "ui/source/margin.h"

using namespace throughline;

namespace {

const QByteArray foldingPlan = "# Plan\n\n## Roadmap\n\n### Now\n\n#### One\n- When: later\n\n#### Two\nWords.\n\n## Framework\n";

struct FoldBench : SourceBench {
    explicit FoldBench(const QByteArray &text = foldingPlan)
        : SourceBench(text)
    {
    }

    /// The lines that can be seen, joined by bars.
    QString seen() const
    {
        QStringList lines;
        for (QTextBlock block = editor->QPlainTextEdit::document()->begin(); block.isValid(); block = block.next()) {
            if (block.isVisible() && !block.text().isEmpty())
                lines += block.text();
        }
        return lines.join(u'|');
    }
    void putCursorAt(const QByteArray &words) { setCursor(static_cast<int>(bytes().indexOf(words))); }
    void fold() { QTest::keyClick(editor, Qt::Key_BracketLeft, Qt::ControlModifier | Qt::ShiftModifier); }
    void unfold() { QTest::keyClick(editor, Qt::Key_BracketRight, Qt::ControlModifier | Qt::ShiftModifier); }
};

} // namespace

class FoldingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void foldsWhatStandsUnderTheHeadingOfTheCursor()
    {
        FoldBench bench;
        bench.putCursorAt("later");
        bench.fold();
        QCOMPARE(bench.seen(), QStringLiteral("# Plan|## Roadmap|### Now|#### One|#### Two|Words.|## Framework"));
        QCOMPARE(bench.editor->textCursor().block().text(), QStringLiteral("#### One")); // never in what is hidden
        bench.unfold();
        QCOMPARE(bench.seen(), QStringLiteral("# Plan|## Roadmap|### Now|#### One|- When: later|#### Two|Words.|## Framework"));
    }

    void aPartFoldsWithAllThatItHolds()
    {
        FoldBench bench;
        bench.putCursorAt("Roadmap");
        bench.fold();
        QCOMPARE(bench.seen(), QStringLiteral("# Plan|## Roadmap|## Framework"));
        QCOMPARE(bench.bytes(), foldingPlan);
    }

    void goingIntoWhatIsHiddenUnfoldsIt()
    {
        FoldBench bench;
        bench.putCursorAt("One");
        bench.fold();
        bench.putCursorAt("Roadmap");
        bench.fold();
        bench.editor->goTo(foldingPlan.indexOf("Words"));
        QCOMPARE(bench.seen(), QStringLiteral("# Plan|## Roadmap|### Now|#### One|#### Two|Words.|## Framework"));
    }

    void aFoldMovesWithItsHeading()
    {
        FoldBench bench;
        bench.putCursorAt("One");
        bench.fold();
        bench.document.apply(TextEdit::insert(0, "Before\n"), "Elsewhere");
        QCOMPARE(bench.seen(), QStringLiteral("Before|# Plan|## Roadmap|### Now|#### One|#### Two|Words.|## Framework"));
    }

    void whatIsNoHeadingAnyLongerIsUnfolded()
    {
        FoldBench bench;
        bench.putCursorAt("One");
        bench.fold();
        bench.document.apply(TextEdit::remove({foldingPlan.indexOf("#### One"), foldingPlan.indexOf("One")}), "Elsewhere");
        QCOMPARE(bench.seen(), QStringLiteral("# Plan|## Roadmap|### Now|One|- When: later|#### Two|Words.|## Framework"));
    }

    void aClickOnTheArrowFoldsAndUnfolds()
    {
        FoldBench bench;
        auto *margin = bench.pane->findChild<Margin *>();
        bench.putCursorAt("Two");
        const QPoint arrow(margin->width() - 6, bench.editor->cursorRect().center().y());
        QTest::mouseClick(margin, Qt::LeftButton, {}, arrow);
        QCOMPARE(bench.seen(), QStringLiteral("# Plan|## Roadmap|### Now|#### One|- When: later|#### Two|## Framework"));
        QTest::mouseClick(margin, Qt::LeftButton, {}, arrow);
        QCOMPARE(bench.seen(), QStringLiteral("# Plan|## Roadmap|### Now|#### One|- When: later|#### Two|Words.|## Framework"));
    }

    void aClickOnTheNumberSelectsTheLine()
    {
        FoldBench bench;
        bench.putCursorAt("Two");
        QTest::mouseClick(
            bench.pane->findChild<Margin *>(), Qt::LeftButton, {}, QPoint(10, bench.editor->cursorRect().center().y()));
        QCOMPARE(bench.editor->textCursor().selectedText(), QStringLiteral("#### Two") + QChar(QChar::ParagraphSeparator));
    }

    void theElementsFoldAtOnce()
    {
        FoldBench bench;
        bench.putCursorAt("Words");
        const auto run = [&](const QString &name) {
            for (QAction *action : bench.editor->commands()) {
                if (action->text() == name)
                    action->trigger();
            }
        };
        run("Fold all elements");
        QCOMPARE(bench.seen(), QStringLiteral("# Plan|## Roadmap|### Now|#### One|#### Two|## Framework"));
        run("Unfold everything");
        QCOMPARE(bench.seen(), QStringLiteral("# Plan|## Roadmap|### Now|#### One|- When: later|#### Two|Words.|## Framework"));
    }

    void whatIsTypedInAFoldedDocumentIsWhatIsInTheFile()
    {
        FoldBench bench;
        bench.putCursorAt("One");
        bench.fold();
        QTest::keyClick(bench.editor, Qt::Key_End);
        QTest::keyClick(bench.editor, Qt::Key_Delete); // joins the heading with the hidden line
        QVERIFY(bench.isInStep());
        QCOMPARE(bench.bytes(), QByteArray(foldingPlan).replace("One\n", "One"));
    }
};

THROUGHLINE_SUITE(FoldingTest)
#include "tst_folding.moc"
