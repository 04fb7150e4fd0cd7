// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/storyboard/boardbench.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QSignalSpy>

using namespace throughline;

using Kind = BoardTarget::Kind;

class BoardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void clicksChooseFrames()
    {
        BoardBench b(smallBoard());
        b.click(QStringLiteral("Two"));
        QCOMPARE(b.current(), QStringLiteral("Two"));
        QCOMPARE(b.selection.element(), b.frame(QStringLiteral("Two")));
        b.click(QStringLiteral("Three"), Qt::ControlModifier);
        QCOMPARE(b.selected(), QStringList({"Two", "Three"}));
        b.click(QStringLiteral("Two"), Qt::ControlModifier);
        QCOMPARE(b.selected(), QStringList({"Three"}));
        b.click(QStringLiteral("One"), Qt::ShiftModifier);
        QCOMPARE(b.selected(), QStringList({"One", "Two", "Three"}));
        b.click(QStringLiteral("One"));
        QCOMPARE(b.selected(), QStringList({"One"}));
        b.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(b.selected().size(), 3);
        b.key(Qt::Key_Escape);
        QCOMPARE(b.selected().size(), 1);
    }

    void arrowsGoThroughFrames()
    {
        BoardBench b(smallBoard());
        b.select(QStringLiteral("One"));
        b.key(Qt::Key_Right);
        QCOMPARE(b.current(), QStringLiteral("Two"));
        b.key(Qt::Key_Down);
        QCOMPARE(b.current(), QStringLiteral("Three"));
        b.key(Qt::Key_Home);
        QCOMPARE(b.current(), QStringLiteral("One"));
        b.key(Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(b.selected().size(), 3);
    }

    void theSelectionIsThatOfAllPanes()
    {
        BoardBench b(smallBoard());
        b.selection.selectElement(b.frame(QStringLiteral("Three")));
        QCOMPARE(b.current(), QStringLiteral("Three"));
        b.selection.selectOffset(b.document.snapshot().rangeOf(b.frame(QStringLiteral("Two"))).start + 3);
        QCOMPARE(b.current(), QStringLiteral("Two"));
        b.document.apply(TextEdit::insert(0, "Words.\n\n"), QStringLiteral("Type"));
        QCOMPARE(b.current(), QStringLiteral("Two"));
    }

    void aBoxSelectsWhatItTouches()
    {
        BoardBench b(smallBoard());
        const QPoint from = b.area(QStringLiteral("Two"), Kind::Card).bottomRight() + QPoint(40, 4);
        b.drag(from, b.area(QStringLiteral("One"), Kind::Card).center());
        QCOMPARE(b.selected(), QStringList({"One", "Two"}));
        b.click(from);
        QVERIFY(b.selected().isEmpty());
    }

    void newFramesAskForTheirTitle()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        b.select(QStringLiteral("One"));
        b.key(Qt::Key_N);
        QCOMPARE(b.shape(), QStringLiteral("Today: One, New frame, Two | The turn:  | Tomorrow: Three"));
        QVERIFY(b.field() && b.field()->hasFocus());
        QCOMPARE(b.field()->placeholderText(), QStringLiteral("What hurts today? Whose day is it?"));
        b.type(QStringLiteral("Dawn"));
        b.key(Qt::Key_Return);
        QCOMPARE(b.shape(), QStringLiteral("Today: One, Dawn, Two | The turn:  | Tomorrow: Three"));
        QCOMPARE(b.current(), QStringLiteral("Dawn"));
        b.key(Qt::Key_N, Qt::ShiftModifier);
        b.key(Qt::Key_Escape);
        QCOMPARE(b.shape(), QStringLiteral("Today: One, New frame, Dawn, Two | The turn:  | Tomorrow: Three"));
        for (int i = 0; i < 3; ++i)
            b.undo();
        QCOMPARE(b.text(), before);
    }

    void anEmptyActTakesItsFirstFrame()
    {
        BoardBench b(smallBoard());
        b.click(b.board->areaOf({.kind = Kind::Vacancy, .band = 1}).center());
        b.type(QStringLiteral("The game"));
        b.key(Qt::Key_Tab);
        QCOMPARE(b.shape(), QStringLiteral("Today: One, Two | The turn: The game | Tomorrow: Three"));
        QVERIFY(b.text().contains("### The turn\n\n#### The game\n\n### Tomorrow"));
        b.key(Qt::Key_Escape);
        b.click(b.board->areaOf({.kind = Kind::BandAdd, .band = 2}).center());
        QCOMPARE(b.shape(), QStringLiteral("Today: One, Two | The turn: The game | Tomorrow: Three, New frame"));
    }

    void anEmptyDocumentOffersTheFirstFrame()
    {
        BoardBench b("");
        QAbstractButton *button = nullptr;
        for (auto *each : b.pane.findChildren<QAbstractButton *>()) {
            if (each->text() == QLatin1String("Add the first frame"))
                button = each;
        }
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isVisible());
        b.type(QStringLiteral("Ouch"));
        b.key(Qt::Key_Return);
        QCOMPARE(b.text(), QByteArray("## Vision\n\n### Today\n\n#### Ouch\n"));
    }

    void framesAreDuplicatedAndRemoved()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        b.select(QStringLiteral("One"));
        b.key(Qt::Key_D);
        QCOMPARE(b.shape(), QStringLiteral("Today: One, One (copy), Two | The turn:  | Tomorrow: Three"));
        QCOMPARE(b.current(), QStringLiteral("One (copy)"));
        b.key(Qt::Key_Delete);
        QCOMPARE(b.text(), before);
        QCOMPARE(b.current(), QStringLiteral("Two"));
        b.key(Qt::Key_A, Qt::ControlModifier);
        b.key(Qt::Key_Delete);
        QCOMPARE(b.shape(), QStringLiteral("Today:  | The turn:  | Tomorrow: "));
        for (int i = 0; i < 3; ++i)
            b.undo();
        QCOMPARE(b.text(), before);
    }

    void removingAsksAboutLinksThatBreak()
    {
        BoardBench b(smallBoard() + "\nSee [Two](#two).\n\n### Trade-offs\n\n#### It depends\n- About: [Two](#two)\n");
        const QByteArray before = b.text();
        b.select(QStringLiteral("Two"));
        b.dialogs.isRemovalFine = false;
        b.key(Qt::Key_Delete);
        QCOMPARE(b.dialogs.asked, QStringList({"remove"}));
        QCOMPARE(b.text(), before);
        b.dialogs.isRemovalFine = true;
        b.key(Qt::Key_Delete);
        QVERIFY(b.text() != before);
    }

    void framesMoveByKeyboardAcrossActs()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        b.select(QStringLiteral("One"));
        b.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(b.shape(), QStringLiteral("Today: Two, One | The turn:  | Tomorrow: Three"));
        b.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(b.shape(), QStringLiteral("Today: Two | The turn: One | Tomorrow: Three"));
        b.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(b.shape(), QStringLiteral("Today: Two | The turn:  | Tomorrow: One, Three"));
        b.key(Qt::Key_Left, Qt::AltModifier);
        b.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(b.shape(), QStringLiteral("Today: Two, One | The turn:  | Tomorrow: Three"));
        QCOMPARE(b.current(), QStringLiteral("One"));
        for (int i = 0; i < 5; ++i)
            b.undo();
        QCOMPARE(b.text(), before);
        b.key(Qt::Key_Home);
        b.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(b.text(), before);
    }

    void framesMoveByDrag_data()
    {
        QTest::addColumn<BoardView>("view");
        QTest::newRow("strip") << BoardView::Strip;
        QTest::newRow("grid") << BoardView::Grid;
        QTest::newRow("outline") << BoardView::Outline;
    }

    void framesMoveByDrag()
    {
        QFETCH(const BoardView, view);
        BoardBench b(smallBoard());
        b.pane.setView(view);
        b.pane.setZoom(0.5);
        b.pane.resize(1400, 800); // all of it in sight
        QApplication::processEvents();
        const QByteArray before = b.text();
        const bool isRow = view != BoardView::Outline;
        const auto behind = [&](const QString &title) {
            const QRect card = b.area(title, Kind::Card);
            return isRow ? QPoint(card.right() - 4, card.center().y()) : QPoint(card.center().x(), card.bottom() - 4);
        };
        b.drag(b.area(QStringLiteral("One")).center(), behind(QStringLiteral("Two")));
        QCOMPARE(b.shape(), QStringLiteral("Today: Two, One | The turn:  | Tomorrow: Three"));
        b.drag(b.area(QStringLiteral("One")).center(), behind(QStringLiteral("Three")));
        QCOMPARE(b.shape(), QStringLiteral("Today: Two | The turn:  | Tomorrow: Three, One"));
        b.drag(b.area(QStringLiteral("Three")).center(), b.board->areaOf({.kind = Kind::Vacancy, .band = 1}).center());
        QCOMPARE(b.shape(), QStringLiteral("Today: Two | The turn: Three | Tomorrow: One"));
        for (int i = 0; i < 3; ++i)
            b.undo();
        QCOMPARE(b.text(), before);
    }

    void severalFramesAreCarriedAtOnce()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        b.click(QStringLiteral("One"));
        b.click(QStringLiteral("Two"), Qt::ControlModifier);
        const QRect card = b.area(QStringLiteral("Three"), Kind::Card);
        b.drag(b.area(QStringLiteral("One")).center(), {card.left() + 3, card.center().y()});
        QCOMPARE(b.shape(), QStringLiteral("Today:  | The turn:  | Tomorrow: One, Two, Three"));
        QCOMPARE(b.selected(), QStringList({"One", "Two"}));
        b.undo();
        QCOMPARE(b.text(), before);
    }

    void escapeGivesUpADrag()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        const QPoint end = b.area(QStringLiteral("Three")).center();
        b.drag(b.area(QStringLiteral("One")).center(), end, false);
        b.key(Qt::Key_Escape);
        QTest::mouseRelease(b.board->viewport(), Qt::LeftButton, {}, end);
        QCOMPARE(b.text(), before);
    }

    void wordsAreEditedWhereTheyStand()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        b.click(b.area(QStringLiteral("One"), Kind::Words, FrameWords::Title).center());
        QVERIFY(!b.field()); // the first click selects
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        b.click(b.area(QStringLiteral("One"), Kind::Words, FrameWords::Title).center());
        b.type(QStringLiteral("First"));
        b.key(Qt::Key_Tab);
        QCOMPARE(b.current(), QStringLiteral("First"));
        b.type(QStringLiteral("It *hurts*."));
        b.key(Qt::Key_Tab);
        b.type(QStringLiteral("We say so."));
        b.key(Qt::Key_Tab);
        b.type(QStringLiteral("Pause."));
        b.key(Qt::Key_Tab);
        QCOMPARE(b.current(), QStringLiteral("Two"));
        b.key(Qt::Key_Escape);
        QVERIFY2(b.text().contains("#### First\n\nIt *hurts*.\n\nWe say so.\n\n> Pause.\n\n- Pain: [Mess](#mess)\n\n#### Two"),
            b.text().constData());
        for (int i = 0; i < 4; ++i)
            b.undo();
        QCOMPARE(b.text(), before);
    }

    void aTitleThatIsTakenIsRefused()
    {
        BoardBench b(smallBoard());
        b.select(QStringLiteral("Two"));
        b.key(Qt::Key_F2);
        b.type(QStringLiteral("One"));
        b.key(Qt::Key_Return);
        QCOMPARE(b.refused.size(), 1);
        QVERIFY(b.field() && b.field()->toPlainText() == QLatin1String("One"));
        b.key(Qt::Key_Escape);
        QVERIFY(!b.field() || !b.field()->isVisible());
        QCOMPARE(b.shape(), QStringLiteral("Today: One, Two | The turn:  | Tomorrow: Three"));
    }

    void lettersAreTypedNotObeyed()
    {
        BoardBench b(smallBoard());
        b.select(QStringLiteral("Two"));
        b.key(Qt::Key_F2);
        b.type(QStringLiteral("nd"));
        b.key(Qt::Key_Delete);
        b.key(Qt::Key_Left, Qt::AltModifier);
        b.key(Qt::Key_Return);
        QCOMPARE(b.shape(), QStringLiteral("Today: One, nd | The turn:  | Tomorrow: Three"));
    }

    void copiedFramesArePastedBehindTheCurrent()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        b.select(QStringLiteral("One"));
        b.key(Qt::Key_C, Qt::ControlModifier);
        b.select(QStringLiteral("Three"));
        b.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(b.shape(), QStringLiteral("Today: One, Two | The turn:  | Tomorrow: Three, One 2"));
        b.undo();
        QCOMPARE(b.text(), before);
    }

    void theBoardZooms()
    {
        BoardBench b(smallBoard());
        const int before = b.area(QStringLiteral("One"), Kind::Card).width();
        QWheelEvent wheel(QPointF(50, 50), b.board->viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, 480}, Qt::NoButton,
            Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(b.board->viewport(), &wheel);
        QVERIFY(b.area(QStringLiteral("One"), Kind::Card).width() > before);
        b.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(b.area(QStringLiteral("One"), Kind::Card).width(), before);
    }

    void actsSayWhatTheyLack()
    {
        BoardBench b(smallBoard());
        QVERIFY(b.board->model().bandFace(0).hint.isEmpty());
        const int one = b.frame(QStringLiteral("One"));
        b.board->commands()->unlink(one, FieldKey::Pain, b.frame(QStringLiteral("Mess")));
        QCOMPARE(b.board->model().bandFace(0).hint, QStringLiteral("No pain is shown yet"));
        b.click(b.board->areaOf({.kind = Kind::BandHint, .band = 0}).center());
        QCOMPARE(b.current(), QStringLiteral("One"));
        QVERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
    }

    void framesAndActsSayHowLongTheyTake()
    {
        BoardBench b(
            "## Vision\n### Today\n#### One\n\nCaption.\n\n" + QByteArray("word ").repeated(70) + "\n\n#### Two\n- Lasts: 28 s\n");
        QCOMPARE(b.board->model().face(0).time, QStringLiteral("about 32 s"));
        QCOMPARE(b.board->model().face(1).time, QStringLiteral("28 s"));
        QCOMPARE(b.board->model().bandFace(0).sum, QStringLiteral("2 frames, about 1 min"));
        b.document.apply(
            setField(b.document.snapshot(), 0, FieldKey::Lasts, QStringLiteral("10 s")).value(), QStringLiteral("Set"));
        QCOMPARE(b.board->model().face(0).time, QStringLiteral("10 s, spoken 32 s"));
        QCOMPARE(b.board->model().sum(), QStringLiteral("2 frames, 38 s"));
    }

    void aScreenReaderIsTold()
    {
        const BoardBench list(smallBoard());
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(list.board);
        QVERIFY(reader);
        QCOMPARE(reader->role(), QAccessible::List);
        QCOMPARE(reader->childCount(), 3);
        QCOMPARE(reader->child(1)->text(QAccessible::Name), QStringLiteral("2: Two"));
        QCOMPARE(reader->indexOfChild(reader->child(2)), 2);
        const QSignalSpy opened(list.board, &Board::pictureOpened);
        reader->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(reader->child(1)->state().selected);
        QCOMPARE(opened.size(), 1);

        BoardBench b(smallBoard());
        b.select(QStringLiteral("Two"));
        QCOMPARE(b.board->accessibleDescription().trimmed(), QStringLiteral("Frame 2 of 3, Today: Two."));
    }
};

THROUGHLINE_SUITE(BoardTest)
#include "tst_board.moc"
