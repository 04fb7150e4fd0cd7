// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several cards chosen at once, and a link by its curve.

#include "tests/support/suites.h"
#include "tests/ui/framework/wallbench.h"

using namespace throughline;

using Kind = WallTarget::Kind;

class WallChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void controlAndShiftChooseSeveral()
    {
        WallBench b(smallFramework());
        b.click(middle(b, "Mess"));
        click(b, "Robot", Qt::ControlModifier);
        QCOMPARE(chosen(b), (QStringList{"Mess", "Robot"}));
        QCOMPARE(b.current(), QStringLiteral("Robot"));
        click(b, "Mess", Qt::ControlModifier);
        QCOMPARE(chosen(b), QStringList{"Robot"});
        b.click(middle(b, "Game"));
        click(b, "Film", Qt::ShiftModifier);
        QCOMPARE(chosen(b), (QStringList{"Game", "Book", "Film"}));
        click(b, "Book", Qt::ShiftModifier);
        QCOMPARE(chosen(b), (QStringList{"Game", "Book"}));
        b.click(middle(b, "Noise"));
        QCOMPARE(chosen(b), QStringList{"Noise"});
    }

    void theKeyboardChoosesSeveralToo()
    {
        WallBench b(smallFramework());
        b.select("Game");
        b.key(Qt::Key_Down, Qt::ShiftModifier);
        b.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(chosen(b), (QStringList{"Game", "Book", "Film"}));
        b.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(chosen(b), (QStringList{"Game", "Book"}));
        b.key(Qt::Key_Escape);
        QCOMPARE(chosen(b), QStringList{"Book"});
        b.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(chosen(b).size(), b.wall->model().cardCount());
        QCOMPARE(b.current(), QStringLiteral("Book"));
    }

    void aBandChoosesWhatItTouches()
    {
        WallBench b(smallFramework());
        const QRect mess = b.area("Mess", Kind::Card);
        const QRect noise = b.area("Noise", Kind::Card);
        const QPoint from = mess.topRight() + QPoint(14, 6);
        b.drag(from, QPoint(mess.center().x(), noise.top() + 3));
        QCOMPARE(chosen(b), (QStringList{"Mess", "Noise"}));
        QTest::mousePress(
            b.wall->viewport(), Qt::LeftButton, Qt::ControlModifier, b.area("Parents", Kind::Card).topRight() + QPoint(14, 4));
        b.moveTo(b.area("Parents", Kind::Card).center());
        QTest::mouseRelease(b.wall->viewport(), Qt::LeftButton, Qt::ControlModifier, b.area("Parents", Kind::Card).center());
        QCOMPARE(chosen(b), (QStringList{"Parents", "Mess", "Noise"}));
        QCOMPARE(b.text(), smallFramework());
    }

    void anotherPanesSelectionEndsIt()
    {
        WallBench b(smallFramework());
        b.select("Mess");
        click(b, "Noise", Qt::ControlModifier);
        b.selection.selectElement(b.element("Robot"));
        QCOMPARE(chosen(b), QStringList{"Robot"});
        click(b, "Noise", Qt::ControlModifier);
        b.selection.selectElement(b.element("Launch"));
        QCOMPARE(chosen(b), QStringList());
    }

    void severalAreRemovedInOneStep()
    {
        WallBench b(smallFramework());
        b.select("Book");
        click(b, "Film", Qt::ControlModifier);
        click(b, "Noise", Qt::ControlModifier);
        b.key(Qt::Key_Delete);
        QVERIFY(b.dialogs.asked.isEmpty()); // nothing leads to them
        QCOMPARE(b.shape(), QStringLiteral("Parents, Teachers | Mess | Game, .Fun or fast?, .Cheating, Robot"));
        b.undo();
        QCOMPARE(b.text(), smallFramework());
        b.select("Game");
        click(b, "Mess", Qt::ControlModifier);
        b.key(Qt::Key_Delete);
        QCOMPARE(b.dialogs.asked.size(), 1);
    }

    void severalAreMovedInOneStep()
    {
        WallBench b(smallFramework());
        b.select("Book");
        click(b, "Film", Qt::ControlModifier);
        b.drag(middle(b, "Film"), b.area("Robot").center());
        QCOMPARE(
            b.shape(), QStringLiteral("Parents, Teachers | Mess, Noise | Game, .Fun or fast?, .Cheating, Robot, .Book, .Film"));
        QCOMPARE(chosen(b), (QStringList{"Book", "Film"}));
        b.undo();
        QCOMPARE(b.text(), smallFramework());
    }

    void severalStepUpAndDownTogether()
    {
        WallBench b("## Framework\n\n### Pain points\n\n#### A\n\n#### B\n\n#### C\n\n#### D\n");
        b.select("A");
        click(b, "B", Qt::ControlModifier);
        b.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(b.shape().split(" | ").at(1), QStringLiteral("C, A, B, D"));
        b.key(Qt::Key_Down, Qt::AltModifier);
        b.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(b.shape().split(" | ").at(1), QStringLiteral("C, D, A, B"));
        b.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(b.shape().split(" | ").at(1), QStringLiteral("C, A, B, D"));
        b.undoAll();
        QCOMPARE(b.shape().split(" | ").at(1), QStringLiteral("A, B, C, D"));
    }

    void severalAreLinkedByOneDrag()
    {
        WallBench b(smallFramework());
        b.select("Mess");
        click(b, "Noise", Qt::ControlModifier);
        b.drag(b.area("Noise", Kind::Handle, 0, true).center(), middle(b, "Robot"));
        QVERIFY(b.text().contains("#### Robot\n- Solves: [Mess](#mess)\n- Solves: [Noise](#noise)\n"));
        b.undo();
        QCOMPARE(b.text(), smallFramework());
    }

    void severalAreLinkedByKeyboard()
    {
        WallBench b(smallFramework());
        b.select("Mess");
        click(b, "Noise", Qt::ControlModifier);
        b.key(Qt::Key_L);
        b.typeAnywhere("robot");
        b.key(Qt::Key_Return);
        QVERIFY(b.text().contains("#### Robot\n- Solves: [Mess](#mess)\n- Solves: [Noise](#noise)\n"));
        b.undo();
        QCOMPARE(b.text(), smallFramework());
    }

    void oneFieldOfSeveralIsSetInOneStep()
    {
        WallBench b(smallFramework());
        b.select("Mess");
        click(b, "Noise", Qt::ControlModifier);
        b.key(Qt::Key_V);
        b.typeAnywhere("severity");
        b.key(Qt::Key_Return);
        b.typeAnywhere("2/5");
        b.key(Qt::Key_Return);
        QCOMPARE(b.text().count("- Severity: 2/5\n"), 2);
        b.undo();
        QCOMPARE(b.text(), smallFramework());
        click(b, "Game", Qt::ControlModifier);
        b.key(Qt::Key_V);
        QCOMPARE(b.refused.size(), 1);
    }

    void theActionSaysWhatItWouldRemove()
    {
        WallBench b(smallFramework());
        const auto isThere
            = [&b](const QString &text) { return std::ranges::contains(b.pane.editActions(), text, &QAction::text); };
        b.select("Mess");
        QVERIFY(isThere("Remove card"));
        click(b, "Noise", Qt::ControlModifier);
        QVERIFY(isThere("Remove 2 cards"));
        b.click((b.area("Game", Kind::Handle, 0, false).center() + b.area("Mess", Kind::Handle, 0, true).center()) / 2);
        QVERIFY(isThere("Remove the link"));
    }

    void aClickOnOneOfSeveralChoosesItAlone()
    {
        WallBench b(smallFramework());
        b.select("Mess");
        click(b, "Noise", Qt::ControlModifier);
        b.click(middle(b, "Noise"));
        QCOMPARE(chosen(b), QStringList{"Noise"});
        QVERIFY(!b.field());
    }

    void aLinkIsChosenByItsCurveAndRemoved()
    {
        WallBench b(smallFramework());
        const QPoint from = b.area("Game", Kind::Handle, 0, false).center();
        const QPoint to = b.area("Mess", Kind::Handle, 0, true).center();
        const QPoint point = (from + to) / 2;
        b.select("Parents"); // which is of that chain
        b.click(point);
        QVERIFY(b.wall->chosenLink());
        QCOMPARE(b.titleOf(b.wall->chosenLink()->from), QStringLiteral("Game"));
        QCOMPARE(b.titleOf(b.wall->chosenLink()->to), QStringLiteral("Mess"));
        b.key(Qt::Key_Escape);
        QVERIFY(!b.wall->chosenLink());
        b.click(point);
        b.key(Qt::Key_Delete);
        QVERIFY(!b.text().contains("Solves"));
        QVERIFY(b.text().contains("#### Parents\n")); // not the card
        b.undo();
        QCOMPARE(b.text(), smallFramework());
        b.click(point + QPoint(0, 40));
        QVERIFY(!b.wall->chosenLink());
    }

private:
    static QPoint middle(const WallBench &b, const QString &title) { return b.area(title, Kind::Card).center(); }
    static void click(WallBench &b, const QString &title, Qt::KeyboardModifiers modifiers)
    {
        QTest::mouseClick(b.wall->viewport(), Qt::LeftButton, modifiers, middle(b, title));
    }
    static QStringList chosen(const WallBench &b)
    {
        QStringList titles;
        for (const int element : b.wall->chosenCards())
            titles += b.titleOf(element);
        return titles;
    }
};

THROUGHLINE_SUITE(WallChoiceTest)
#include "tst_wallchoice.moc"
