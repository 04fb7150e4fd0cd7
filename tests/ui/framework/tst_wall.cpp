// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/framework/wallbench.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

using namespace throughline;

using Kind = WallTarget::Kind;

namespace {

const QString start = QStringLiteral("Parents, Teachers | Mess, Noise | Game, .Book, .Film, .Fun or fast?, .Cheating, Robot");

} // namespace

class WallTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void columnsShowTheFramework()
    {
        WallBench b(smallFramework());
        QCOMPARE(b.shape(), start);
        QCOMPARE(b.face("Game").relied.words(), QStringLiteral("1 item"));
        QCOMPARE(b.face("Game").openConcerns, 1);
        QCOMPARE(b.gaps("Game"), QStringList({"review due since 2027-02-01"}));
        QVERIFY(!b.face("Game").isUnfinished());
        QCOMPARE(b.gaps("Robot"), QStringList({"solves no pain", "nothing acts on it", "no alternative considered"}));
        QVERIFY(b.face("Robot").isUnfinished());
        QCOMPARE(b.gaps("Noise"), QStringList({"felt by nobody yet", "no bet solves it"}));
        QCOMPARE(b.gaps("Teachers"), QStringList({"feels no pain yet"}));
        QCOMPARE(b.gaps("Cheating"), QStringList({"no answer yet"}));
        QCOMPARE(b.face("Mess").lead, QStringLiteral("Every evening."));
        QCOMPARE(b.face("Mess").relied.words(), QStringLiteral("1 bet"));
        QCOMPARE(b.wall->model().links(), (std::vector<WallLink>{{2, 0}, {4, 2}}));
    }

    void clicksAndKeysChooseCards()
    {
        WallBench b(smallFramework());
        b.click(b.area("Noise", Kind::Card).center());
        QCOMPARE(b.current(), QStringLiteral("Noise"));
        QCOMPARE(b.selection.element(), b.element("Noise"));
        b.key(Qt::Key_Up);
        QCOMPARE(b.current(), QStringLiteral("Mess"));
        b.key(Qt::Key_Left);
        QCOMPARE(b.current(), QStringLiteral("Parents"));
        b.key(Qt::Key_Right);
        b.key(Qt::Key_Right);
        QCOMPARE(b.current(), QStringLiteral("Game"));
        b.key(Qt::Key_Down);
        QCOMPARE(b.current(), QStringLiteral("Book"));
        b.key(Qt::Key_End);
        QCOMPARE(b.current(), QStringLiteral("Robot"));
        b.key(Qt::Key_Home);
        QCOMPARE(b.current(), QStringLiteral("Game"));
    }

    void theSelectionIsThatOfAllPanes()
    {
        WallBench b(smallFramework());
        b.selection.selectElement(b.element("Robot"));
        QCOMPARE(b.current(), QStringLiteral("Robot"));
        b.selection.selectElement(b.element("Launch"));
        QCOMPARE(b.wall->current(), -1);
        QVERIFY(std::ranges::binary_search(b.wall->model().chainOf(b.element("Launch")), b.element("Parents")));
        b.selection.selectElement(b.element("Mess"));
        b.document.apply(TextEdit::insert(0, "Words.\n\n"), QStringLiteral("Type"));
        QCOMPARE(b.current(), QStringLiteral("Mess"));
    }

    void aHandleIsDraggedToTheCardToLink()
    {
        WallBench b(smallFramework());
        const QByteArray before = b.text();
        b.select("Robot");
        b.drag(b.area("Robot", Kind::Handle).center(), b.area("Noise", Kind::Card).center());
        QVERIFY(b.text().contains("#### Robot\n- Solves: [Noise](#noise)\n"));
        b.drag(b.area("Noise", Kind::Handle).center(), b.area("Teachers", Kind::Card).center());
        QVERIFY(b.text().contains("#### Noise\n- Felt by: [Teachers](#teachers)\n"));
        // The other way round it is the same link.
        b.drag(b.area("Parents", Kind::Handle, 0, true).center(), b.area("Noise", Kind::Card).center());
        QVERIFY(b.text().contains("- Felt by: [Parents](#parents)\n"));
        QCOMPARE(b.wall->model().links().size(), std::size_t(5));
        for (int i = 0; i < 3; ++i)
            b.undo();
        QCOMPARE(b.text(), before);
    }

    void whatCantBeLinkedSaysWhy()
    {
        WallBench b(smallFramework());
        const QByteArray before = b.text();
        b.select("Robot");
        b.drag(b.area("Robot", Kind::Handle).center(), b.area("Parents", Kind::Card).center());
        QCOMPARE(b.text(), before);
        QCOMPARE(b.refused.size(), 1);
        QVERIFY(b.refused.front().contains("through the pain"));
        b.drag(b.area("Robot", Kind::Handle).center(), b.column(1, Kind::Add).center() + QPoint(0, 200));
        QCOMPARE(b.text(), before);
        QCOMPARE(b.refused.size(), 1);
    }

    void aCardDroppedOnAnotherColumnsCardIsLinked()
    {
        WallBench b(smallFramework());
        b.drag(b.area("Robot").center(), b.area("Noise", Kind::Card).center());
        QVERIFY(b.text().contains("#### Robot\n- Solves: [Noise](#noise)\n"));
        QCOMPARE(b.shape(), start);
    }

    void cardsAreReorderedByDrag()
    {
        WallBench b(smallFramework());
        const QByteArray before = b.text();
        b.drag(b.area("Noise").center(), b.area("Mess", Kind::Card).topLeft() + QPoint(20, -2));
        QCOMPARE(b.shape(), QString(start).replace("Mess, Noise", "Noise, Mess"));
        b.undo();
        QCOMPARE(b.text(), before);
        b.drag(b.area("Book").center(), b.area("Film", Kind::Card).bottomLeft() + QPoint(20, 1));
        QCOMPARE(b.shape(), QString(start).replace(".Book, .Film", ".Film, .Book"));
        QCOMPARE(b.current(), QStringLiteral("Book"));
    }

    void aDragCanBeGivenUp()
    {
        WallBench b(smallFramework());
        const QByteArray before = b.text();
        b.drag(b.area("Noise").center(), b.area("Mess", Kind::Card).topLeft() + QPoint(20, -2), false);
        b.key(Qt::Key_Escape);
        QTest::mouseRelease(b.wall->viewport(), Qt::LeftButton, {}, b.area("Mess", Kind::Card).topLeft());
        QCOMPARE(b.text(), before);
    }

    void anAlternativeIsPutUnderAnotherBet()
    {
        WallBench b(smallFramework());
        b.drag(b.area("Film").center(), b.area("Robot").center());
        QCOMPARE(b.shape(), QString(start).replace(", .Film", "").replace("Robot", "Robot, .Film"));
        QVERIFY(b.text().contains("#### Film\n- Instead of: [Robot](#robot)\n- Verdict: dear\n"));
    }

    void cardsMoveByKeyboard()
    {
        WallBench b(smallFramework());
        const QByteArray before = b.text();
        b.select("Robot");
        b.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(
            b.shape(), QStringLiteral("Parents, Teachers | Mess, Noise | Robot, Game, .Book, .Film, .Fun or fast?, .Cheating"));
        b.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(b.current(), QStringLiteral("Robot"));
        b.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(b.shape(), start);
        b.undoAll();
        QCOMPARE(b.text(), before);
    }

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

    void linksAreMadeAndRemovedByKeyboard()
    {
        WallBench b(smallFramework());
        const QByteArray before = b.text();
        b.select("Robot");
        b.key(Qt::Key_L);
        b.typeAnywhere("noise");
        b.key(Qt::Key_Return);
        QVERIFY(b.text().contains("#### Robot\n- Solves: [Noise](#noise)\n"));
        b.wall->setFocus();
        b.key(Qt::Key_L, Qt::ShiftModifier);
        b.key(Qt::Key_Return);
        QCOMPARE(b.text(), before);
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

    void theFilterNarrowsAsOneTypes()
    {
        WallBench b(smallFramework());
        b.key(Qt::Key_Slash);
        auto *filter = b.pane.findChild<QLineEdit *>();
        QVERIFY(filter->hasFocus());
        b.typeAnywhere("dull");
        QCOMPARE(b.shape(), QStringLiteral(" |  | Game, .Book"));
        b.key(Qt::Key_Return);
        QVERIFY(b.wall->hasFocus());
        QCOMPARE(b.current(), QStringLiteral("Game"));
        filter->setFocus();
        b.key(Qt::Key_Escape);
        QCOMPARE(b.shape(), start);
    }

    void betsDueForReviewCanBeShownAlone()
    {
        WallBench b(smallFramework());
        b.key(Qt::Key_R);
        QCOMPARE(b.shape(), QStringLiteral("Parents | Mess | Game, .Book, .Film, .Fun or fast?, .Cheating"));
        QCOMPARE(b.gaps("Game"), QStringList({"review due since 2027-02-01"}));
        QVERIFY(!b.face("Game").isUnfinished());
        b.key(Qt::Key_R);
        b.pane.setToday(QDate(2027, 1, 31));
        QCOMPARE(b.gaps("Game"), QStringList());
        QCOMPARE(b.shape(), start);
    }

    void tradeOffsAreShownShortOrLong()
    {
        WallBench b(smallFramework());
        const auto facts = [&] {
            QStringList words;
            for (const CardFact &fact : b.face("Fun or fast?").facts)
                words += (fact.isChosen ? QStringLiteral("*") : QString()) + fact.whole();
            return words;
        };
        QCOMPARE(facts(), QStringList({"*If: small, then fun", "If: late, then fast", "We think: small, so fun"}));
        b.select("Fun or fast?");
        b.key(Qt::Key_S);
        QCOMPARE(facts(), QStringList({"We think: fun"}));
        b.key(Qt::Key_S);
        b.key(Qt::Key_W);
        b.key(Qt::Key_Down);
        b.key(Qt::Key_Return);
        QCOMPARE(facts(), QStringList({"If: small, then fun", "*If: late, then fast", "We think: late, so fast"}));
    }

    void pillsAreChosenFromTheirValues()
    {
        WallBench b(smallFramework());
        b.click(b.area("Game", Kind::Pill).center());
        b.typeAnywhere("high");
        b.key(Qt::Key_Return);
        QVERIFY(b.text().contains("- Confidence: high\n"));
    }

    void whatIsNotDoneIsCopied()
    {
        WallBench b(smallFramework());
        for (QAction *action : b.pane.editActions()) {
            if (action->text().contains("not doing"))
                action->trigger();
        }
        QVERIFY(QGuiApplication::clipboard()->text().contains("**Book**: dull"));
    }

    void columnsScrollByThemselves()
    {
        QByteArray text = "## Framework\n### Pain points\n#### Here\n### Strategic bets\n";
        for (int i = 0; i < 60; ++i)
            text += "#### Bet " + QByteArray::number(i) + "\n" + (i == 50 ? QByteArray("- Solves: [h](#here)\n") : QByteArray());
        WallBench b(text);
        b.selection.selectElement(b.element("Bet 59"));
        QVERIFY(b.wall->columnBar(2)->value() > 0);
        QCOMPARE(b.wall->columnBar(1)->value(), 0);
        QVERIFY(b.wall->viewport()->rect().contains(b.area("Bet 59", Kind::Card)));
        QVERIFY(b.wall->viewport()->rect().contains(b.area("Here", Kind::Card)));
        // What hangs together is brought into sight together.
        b.wall->columnBar(2)->setValue(0);
        b.select("Here");
        QVERIFY(b.wall->viewport()->rect().contains(b.area("Bet 50", Kind::Card)));
        QWheelEvent wheel(
            QPointF(b.area("Bet 50", Kind::Card).center()), {}, {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        const int before = b.wall->columnBar(2)->value();
        QApplication::sendEvent(b.wall->viewport(), &wheel);
        QVERIFY(b.wall->columnBar(2)->value() < before);
    }

    void anyTitleIsShown_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("ten thousand letters") << QString(10000, u'x');
        QTest::newRow("ten thousand words") << QStringLiteral("word ").repeated(2000).trimmed();
        QTest::newRow("right to left") << QStringLiteral("לשחק כדי לסדר את החדר ולא להעניש אף אחד בבית הזה לעולם");
        QTest::newRow("CJK") << QStringLiteral("片付けを遊びに変えるゲームを作り、家族全員が毎晩楽しめるようにする");
        QTest::newRow("none") << QString();
    }

    void anyTitleIsShown()
    {
        QFETCH(const QString, title);
        WallBench b("## Framework\n### Strategic bets\n#### " + title.toUtf8() + "\n#### Other\n");
        const FrameworkLayout::Card &card = b.wall->model().layout().cards().front();
        QVERIFY(card.area.height() < 200);
        QVERIFY(card.area.height() > 20);
        const QPixmap drawn = b.pane.grab();
        QVERIFY(!drawn.isNull());
    }

    void circlesAndSelfLinksAreShownSensibly()
    {
        WallBench b("## Framework\n### Strategic bets\n#### Me\n- Solves: [m](#me)\n### Concerns\n#### A\n- About: [b](#b)\n#### "
                    "B\n- About: [a](#a)\n"
                    "#### C\n- About: [c](#c)\n### Pain points\n#### P\n- Felt by: [me](#me)\n");
        QCOMPARE(b.shape(), QStringLiteral(" | P | Me | C, A, .B"));
        QVERIFY(b.gaps("Me").contains("solves no pain"));
        b.select("A");
        QVERIFY(!b.pane.grab().isNull());
        b.key(Qt::Key_Left);
        b.key(Qt::Key_Right);
        b.select("B");
        b.key(Qt::Key_Delete);
        QCOMPARE(b.shape(), QStringLiteral(" | P | Me | A, C"));
    }

    void whatConcernsNoCardSaysWhatItIsAbout()
    {
        WallBench b(smallFramework()
            + "\n## Framework\n\n### Concerns\n\n#### Too soon\n- About: [Launch](#launch)\n\n#### Both\n- About: "
              "[Mess](#mess), [Stickers](#stickers)\n");
        QVERIFY(b.shape().contains("Mess, .Both, Noise") && b.shape().endsWith("| Too soon"));
        QCOMPARE(b.face("Too soon").label, QStringLiteral("Concern · about Launch"));
        QCOMPARE(b.face("Both").label, QStringLiteral("Concern · also about Stickers"));
        QCOMPARE(b.face("Book").label, QStringLiteral("Alternative"));
    }

    void aScreenReaderIsToldOfCards()
    {
        WallBench b(smallFramework());
        QAccessibleInterface *wall = QAccessible::queryAccessibleInterface(b.wall);
        QVERIFY(wall);
        QCOMPARE(wall->role(), QAccessible::List);
        QCOMPARE(wall->childCount(), 10);
        QAccessibleInterface *game = wall->child(b.card("Game"));
        QCOMPARE(game->text(QAccessible::Name), QStringLiteral("strategic bet: Game"));
        QVERIFY(game->text(QAccessible::Description).contains("low confidence"));
        QVERIFY(!game->state().selected);
        b.select("Game");
        QVERIFY(game->state().selected && game->state().focused);
        QCOMPARE(wall->focusChild(), game);
        QVERIFY(b.wall->accessibleDescription().contains("1 item"));
        QCOMPARE(wall->indexOfChild(game), b.card("Game"));
        game->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(b.wall->isEditing());
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
        QCOMPARE(b.shape(), start);
    }
};

QTEST_MAIN(WallTest)
#include "tst_wall.moc"
