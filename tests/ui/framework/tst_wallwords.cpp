// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/framework/wallbench.h"

using namespace throughline;

using Kind = WallTarget::Kind;

namespace {

void hover(const WallBench &bench, QPoint point)
{
    QWidget *viewport = bench.wall->viewport();
    QMouseEvent move(QEvent::MouseMove, point, viewport->mapToGlobal(point), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
}

} // namespace

class WallWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void newCardsAskForTheirTitle()
    {
        WallBench b(smallFramework());
        const QByteArray before = b.text();
        b.select("Mess");
        b.key(Qt::Key_N);
        QVERIFY(b.field() && b.field()->hasFocus());
        QCOMPARE(b.field()->placeholderText(), QStringLiteral("What hurts?"));
        b.type("Lateness");
        b.key(Qt::Key_Tab);
        QVERIFY(b.field());
        b.type("Each day.");
        b.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!b.field());
        QVERIFY(b.text().contains("#### Lateness\n\nEach day.\n\n#### Noise"));
        QCOMPARE(b.current(), QStringLiteral("Lateness"));
        b.undoAll();
        QCOMPARE(b.text(), before);
        b.click(b.column(2, Kind::Add).center());
        b.type("Choir");
        b.key(Qt::Key_Return);
        QVERIFY(b.shape().endsWith("Robot, Choir"));
        b.select("Choir");
        b.key(Qt::Key_A);
        b.type("Silence");
        b.key(Qt::Key_Return);
        QVERIFY(b.shape().endsWith("Choir, .Silence"));
        b.key(Qt::Key_C);
        b.key(Qt::Key_Escape);
        QVERIFY(b.shape().endsWith("Choir, .Silence, ..New concern"));
    }

    void whereNoCardIsCurrentANewOneGoesUnderThePointer()
    {
        WallBench b(smallFramework());
        for (const auto &[column, shape] : {std::pair{1, "Parents, Teachers | Mess, Noise, New | Game"},
                 std::pair{2, "Parents, Teachers | Mess, Noise | Game, .Book, .Film, .Fun or fast?, .Cheating, Robot, New"}}) {
            hover(b, b.column(column, Kind::HeaderAdd).center());
            b.selection.selectElement(b.element("Stickers"));
            b.key(Qt::Key_N);
            b.type("New");
            b.key(Qt::Key_Return);
            QVERIFY2(b.shape().startsWith(QString::fromLatin1(shape)), qPrintable(b.shape()));
            b.undoAll();
        }
    }

    void whereThePointerIsElsewhereANewCardFillsWhatIsEmpty()
    {
        WallBench b("## Framework\n\n### Target market\n\n#### Parents\n\n### Strategic bets\n\n#### Game\n");
        b.selection.selectOffset(0);
        b.key(Qt::Key_N);
        b.type("Mess");
        b.key(Qt::Key_Return);
        QCOMPARE(b.shape(), QStringLiteral("Parents | Mess | Game"));
        b.selection.selectOffset(0);
        b.key(Qt::Key_N);
        b.type("Teachers");
        b.key(Qt::Key_Return);
        QCOMPARE(b.shape(), QStringLiteral("Parents, Teachers | Mess | Game"));
    }

    void anEmptyFrameworkSaysWhatBelongsThere()
    {
        WallBench b("");
        QCOMPARE(b.shape(), QStringLiteral(" |  | "));
        b.click(b.column(0, Kind::Vacancy).center());
        b.type("Parents");
        b.key(Qt::Key_Return);
        QCOMPARE(b.text(), QByteArray("## Framework\n\n### Target market\n\n#### Parents\n"));
        QVERIFY(b.column(0, Kind::Vacancy).isNull());
        b.click(b.column(1, Kind::HeaderAdd).center());
        QVERIFY(b.field());
    }

    void wordsAreEditedWhereTheyStand()
    {
        WallBench b(smallFramework());
        b.click(b.area("Mess").center());
        QVERIFY(!b.field());
        b.click(b.area("Mess").center());
        b.type("Toys");
        b.key(Qt::Key_Return);
        QVERIFY(b.text().contains("#### Toys\n") && b.text().contains("- Solves: [Toys](#toys)"));
        b.key(Qt::Key_Return, Qt::ShiftModifier);
        b.type("All day.");
        b.key(Qt::Key_Escape);
        QVERIFY(b.text().contains("Every evening."));
        b.select("Book");
        b.click(b.area("Book", Kind::Fact).center());
        b.type("read once");
        b.key(Qt::Key_Return);
        QVERIFY(b.text().contains("- Verdict: read once\n"));
        b.select("Toys");
        b.key(Qt::Key_F2);
        b.type("Game");
        b.key(Qt::Key_Return);
        QVERIFY(b.field()); // another card is called so: what was typed stays
        QCOMPARE(b.refused.size(), 1);
    }

    void gapsAreFilledByAClick()
    {
        WallBench b(smallFramework());
        b.click(b.area("Cheating", Kind::Gap).center());
        b.type("we count");
        b.key(Qt::Key_Return);
        QVERIFY(b.text().contains("- About: [Game](#game)\n- Answer: we count\n"));
        b.click(b.area("Robot", Kind::Gap, 0).center());
        b.typeAnywhere("nois");
        b.key(Qt::Key_Return);
        QVERIFY(b.text().contains("#### Robot\n- Solves: [Noise](#noise)\n"));
        b.click(b.area("Robot", Kind::Gap, 1).center());
        QVERIFY(b.field()); // an alternative
        QVERIFY(b.text().contains("- Instead of: [Robot](#robot)"));
    }

    void pillsAreChosenFromTheirValues()
    {
        WallBench b(smallFramework());
        b.click(b.area("Game", Kind::Pill).center());
        b.typeAnywhere("high");
        b.key(Qt::Key_Return);
        QVERIFY(b.text().contains("- Confidence: high\n"));
    }

    void removingAsksAboutLinksThatBreak()
    {
        WallBench b(smallFramework());
        const QByteArray before = b.text();
        b.select("Mess");
        b.dialogs.isRemovalFine = false;
        b.key(Qt::Key_Delete);
        QCOMPARE(b.dialogs.asked, QStringList({"remove"}));
        QCOMPARE(b.text(), before);
        b.dialogs.isRemovalFine = true;
        b.key(Qt::Key_Delete);
        QVERIFY(!b.text().contains("#### Mess"));
        QVERIFY(b.gaps("Game").contains("solves no pain"));
        QVERIFY(b.gaps("Game").contains("a link leads nowhere"));
        b.undo();
        QCOMPARE(b.text(), before);
    }

    /// Whatever one does, undo leads back to the same bytes.
    void everythingIsUndone()
    {
        WallBench b(smallFramework());
        const QByteArray before = b.text();
        b.drag(b.area("Robot", Kind::Title).center(), b.area("Noise", Kind::Card).center());
        b.drag(b.area("Film").center(), b.area("Robot").center());
        b.select("Noise");
        b.key(Qt::Key_N);
        b.type("Third");
        b.key(Qt::Key_Return);
        b.key(Qt::Key_Up, Qt::AltModifier);
        b.select("Cheating");
        b.key(Qt::Key_Delete);
        b.select("Game");
        b.key(Qt::Key_D);
        b.key(Qt::Key_Escape);
        QVERIFY(b.text() != before);
        b.undoAll();
        QCOMPARE(b.text(), before);
        QCOMPARE(b.shape(), wallStart);
    }
};

THROUGHLINE_SUITE(WallWordsTest)
#include "tst_wallwords.moc"
