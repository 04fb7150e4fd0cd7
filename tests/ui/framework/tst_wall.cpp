// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/framework/wallbench.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>

using namespace throughline;

using Kind = WallTarget::Kind;

namespace {

} // namespace

class WallTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void columnsShowTheFramework()
    {
        WallBench b(smallFramework());
        QCOMPARE(b.shape(), wallStart);
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
        QCOMPARE(b.shape(), wallStart);
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
        QCOMPARE(b.shape(), wallStart);
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

    void kindsUnderTheWrongPartStayThere()
    {
        WallBench b("## Vision\n\n### Strategic bets\n\n#### Told\n\n## Roadmap\n\n### Pain points\n\n#### Planned\n\n"
                    "## Framework\n\n### Now\n\n#### Wish\n\n### Today\n\n#### Shown\n");
        QCOMPARE(b.shape(), QStringLiteral(" |  |  | Wish, Shown"));
        QCOMPARE(b.gaps("Wish"), QStringList("its group is none that we know"));
        b.select("Wish");
        b.key(Qt::Key_L);
        QCOMPARE(b.refused.size(), 1);
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
};

THROUGHLINE_SUITE(WallTest)
#include "tst_wall.moc"
