// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/framework/wallbench.h"

using namespace throughline;

using Kind = WallTarget::Kind;

namespace {

} // namespace

class WallLinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

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
        QCOMPARE(b.shape(), wallStart);
    }

    void cardsAreReorderedByDrag()
    {
        WallBench b(smallFramework());
        const QByteArray before = b.text();
        b.drag(b.area("Noise").center(), b.area("Mess", Kind::Card).topLeft() + QPoint(20, -2));
        QCOMPARE(b.shape(), QString(wallStart).replace("Mess, Noise", "Noise, Mess"));
        b.undo();
        QCOMPARE(b.text(), before);
        b.drag(b.area("Book").center(), b.area("Film", Kind::Card).bottomLeft() + QPoint(20, 1));
        QCOMPARE(b.shape(), QString(wallStart).replace(".Book, .Film", ".Film, .Book"));
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
        QCOMPARE(b.shape(), QString(wallStart).replace(", .Film", "").replace("Robot", "Robot, .Film"));
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
        QCOMPARE(b.shape(), wallStart);
        b.undoAll();
        QCOMPARE(b.text(), before);
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
};

THROUGHLINE_SUITE(WallLinksTest)
#include "tst_walllinks.moc"
