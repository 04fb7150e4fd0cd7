// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/present/rehearsalroom.h"
#include "ui/present/keysheet.h"
#include "ui/present/notespane.h"
#include "ui/present/rehearsalsheet.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace throughline;

namespace {

QToolButton *buttonCalled(QWidget *window, PresentAction action)
{
    for (QToolButton *button : window->findChildren<QToolButton *>()) {
        if (button->toolTip() == presentToolTip(action))
            return button;
    }
    return nullptr;
}

} // namespace

class PresentationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void clickersAndKeysTurnTheSlides_data()
    {
        QTest::addColumn<int>("forth");
        QTest::addColumn<int>("back");
        QTest::newRow("arrows") << int(Qt::Key_Right) << int(Qt::Key_Left);
        QTest::newRow("up and down") << int(Qt::Key_Down) << int(Qt::Key_Up);
        QTest::newRow("clicker") << int(Qt::Key_PageDown) << int(Qt::Key_PageUp);
        QTest::newRow("space and backspace") << int(Qt::Key_Space) << int(Qt::Key_Backspace);
        QTest::newRow("return") << int(Qt::Key_Return) << int(Qt::Key_Left);
        QTest::newRow("enter") << int(Qt::Key_Enter) << int(Qt::Key_Left);
    }

    void clickersAndKeysTurnTheSlides()
    {
        QFETCH(const int, forth);
        QFETCH(const int, back);
        RehearsalRoom room;
        for (TalkWindow *window : {static_cast<TalkWindow *>(room.console()), static_cast<TalkWindow *>(room.audience())}) {
            QTest::keyClick(window, static_cast<Qt::Key>(forth));
            QTest::keyClick(window, static_cast<Qt::Key>(forth));
            QCOMPARE(room.shown(), "Ouch");
            QTest::keyClick(window, static_cast<Qt::Key>(back));
            QCOMPARE(room.shown(), "Today");
            QTest::keyClick(window, Qt::Key_End);
            QCOMPARE(room.shown(), "A game?");
            QTest::keyClick(window, Qt::Key_Home);
            QCOMPARE(room.shown(), "Tidy Quest");
        }
    }

    void theTalkStaysWithinItsSlides()
    {
        RehearsalRoom room;
        QTest::keyClick(room.console(), Qt::Key_Left);
        QCOMPARE(room.talk().current(), 0);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(room.console(), Qt::Key_Right);
        QCOMPARE(room.shown(), "A game?");
    }

    void theScreenGoesBlackAndWhiteAndTheNextSlideLiftsIt_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QColor>("colour");
        QTest::newRow("B") << int(Qt::Key_B) << QColor(Qt::black);
        QTest::newRow("period") << int(Qt::Key_Period) << QColor(Qt::black);
        QTest::newRow("W") << int(Qt::Key_W) << QColor(Qt::white);
        QTest::newRow("comma") << int(Qt::Key_Comma) << QColor(Qt::white);
    }

    void theScreenGoesBlackAndWhiteAndTheNextSlideLiftsIt()
    {
        QFETCH(const int, key);
        QFETCH(const QColor, colour);
        RehearsalRoom room;
        const QImage before = seen(room.audience());
        QTest::keyClick(room.console(), static_cast<Qt::Key>(key));
        QImage plain(before.size(), before.format());
        plain.fill(colour);
        QCOMPARE(seen(room.audience()), plain);
        QTest::keyClick(room.console(), static_cast<Qt::Key>(key));
        QCOMPARE(seen(room.audience()), before);
        QTest::keyClick(room.console(), static_cast<Qt::Key>(key));
        QTest::keyClick(room.console(), Qt::Key_PageDown);
        QCOMPARE(room.talk().cover(), Cover::None);
        QCOMPARE(room.shown(), "Today");
    }

    void aFrozenAudienceSeesTheSameWhileTheSpeakerGoesOn()
    {
        RehearsalRoom room;
        const QImage before = seen(room.audience());
        QTest::keyClick(room.console(), Qt::Key_F);
        QTest::keyClick(room.console(), Qt::Key_Right);
        QTest::keyClick(room.console(), Qt::Key_Right);
        QCOMPARE(room.current(), "Ouch");
        QCOMPARE(seen(room.audience()), before);
        QTest::keyClick(room.console(), Qt::Key_F);
        QCOMPARE(room.shown(), "Ouch");
        QVERIFY(seen(room.audience()) != before);
    }

    void aJumpIsUnseenUntilItIsTaken()
    {
        RehearsalRoom room;
        const QImage before = seen(room.audience());
        QTest::keyClick(room.console(), Qt::Key_4);
        QCOMPARE(room.talk().jumpTarget(), 4);
        QCOMPARE(seen(room.audience()), before);
        QCOMPARE(room.shown(), "Tidy Quest");
        QTest::keyClick(room.console(), Qt::Key_Return);
        QCOMPARE(room.shown(), "Nag");
        QCOMPARE(room.talk().jumpTarget(), 0);
    }

    void aJumpToNowhereLeadsNowhere()
    {
        RehearsalRoom room;
        QTest::keyClicks(room.console(), "77");
        QTest::keyClick(room.console(), Qt::Key_Return);
        QCOMPARE(room.shown(), "Tidy Quest");
        QTest::keyClick(room.console(), Qt::Key_5);
        QTest::keyClick(room.console(), Qt::Key_Escape);
        QCOMPARE(room.talk().jumpTarget(), 0);
        QVERIFY(room.presentation.isRunning());
    }

    void theOverviewChoosesUnseen()
    {
        RehearsalRoom room;
        const QImage before = seen(room.audience());
        QTest::keyClick(room.console(), Qt::Key_G);
        auto *overview = room.console()->findChild<Overview *>();
        QVERIFY(overview && overview->isVisible());
        QTest::keyClick(overview, Qt::Key_Right);
        QTest::keyClick(overview, Qt::Key_Right);
        QCOMPARE(seen(room.audience()), before);
        QTest::keyClick(overview, Qt::Key_Return);
        QCOMPARE(room.shown(), "Ouch");
        QVERIFY(QTest::qWaitFor([&room] { return !room.console()->findChild<Overview *>(); }));
    }

    void tabOpensTheOverviewAndEscapeClosesIt()
    {
        RehearsalRoom room;
        QTest::keyClick(room.console(), Qt::Key_Tab);
        auto *overview = room.console()->findChild<Overview *>();
        QVERIFY(overview);
        QTest::keyClick(overview, Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&room] { return !room.console()->findChild<Overview *>(); }));
        QVERIFY(room.presentation.isRunning());
    }

    void escapeTakesWhatIsOnTopAndAtLastTheTalk()
    {
        RehearsalRoom room;
        const QSignalSpy finished(&room.presentation, &Presentation::finished);
        QTest::keyClick(room.console(), Qt::Key_B);
        QTest::keyClick(room.console(), Qt::Key_Z);
        QTest::keyClick(room.console(), Qt::Key_Question);
        QVERIFY(room.console()->findChild<KeySheet *>());
        QTest::keyClick(room.console(), Qt::Key_Escape);
        QVERIFY(room.presentation.pointing()->isZoomed());
        QTest::keyClick(room.console(), Qt::Key_Escape);
        QVERIFY(!room.presentation.pointing()->isZoomed());
        QCOMPARE(room.talk().cover(), Cover::Black);
        QTest::keyClick(room.console(), Qt::Key_Escape);
        QCOMPARE(room.talk().cover(), Cover::None);
        QCOMPARE(finished.size(), 0);
        QTest::keyClick(room.console(), Qt::Key_Escape);
        QCOMPARE(finished.size(), 1);
        QVERIFY(!room.presentation.isRunning());
    }

    void leavingSelectsTheFrameThatWasShown()
    {
        RehearsalRoom room;
        room.talk().goTo(3);
        room.presentation.leave();
        QCOMPARE(room.document.snapshot().strategy().element(room.selection.element()).body->title(), "Nag");
    }

    void aTalkCanBeginAtAFrame()
    {
        Document document;
        document.start(SourceText::fromUtf8(story).value());
        RehearsalRoom room({.slides = {}, .element = document.snapshot().strategy().find("nag")});
        QCOMPARE(room.shown(), "Nag");
        QVERIFY(!room.talk().timer().isStarted());
    }

    void everyButtonDoesWhatItsKeyDoes()
    {
        RehearsalRoom room;
        for (const PresentKey &key : presentKeys()) {
            QToolButton *button = buttonCalled(room.console(), key.action);
            QCOMPARE(button != nullptr, !key.icon.isEmpty());
        }
        QTest::mouseClick(buttonCalled(room.console(), PresentAction::Next), Qt::LeftButton);
        QCOMPARE(room.shown(), "Today");
        QTest::mouseClick(buttonCalled(room.console(), PresentAction::Black), Qt::LeftButton);
        QCOMPARE(room.talk().cover(), Cover::Black);
        QTest::mouseClick(buttonCalled(room.console(), PresentAction::Freeze), Qt::LeftButton);
        QVERIFY(room.talk().isFrozen());
        QTest::mouseClick(buttonCalled(room.console(), PresentAction::Pen), Qt::LeftButton);
        QCOMPARE(room.presentation.pointing()->tool(), PointingTool::Pen);
    }

    void notesAreEditedLiveAndClickersStillWork()
    {
        RehearsalRoom room;
        room.talk().goTo(2);
        auto *notes = room.console()->findChild<NotesEdit *>();
        QCOMPARE(notes->toPlainText(), "Pause here.");
        notes->setFocus();
        notes->moveCursor(QTextCursor::End);
        QTest::keyClicks(notes, " Breathe in.");
        QVERIFY(room.text().contains("\n> Pause here. Breathe in.\n"));
        QCOMPARE(notes->toPlainText(), "Pause here. Breathe in.");
        QTest::keyClick(notes, Qt::Key_PageDown);
        QCOMPARE(room.shown(), "Nag");
        QCOMPARE(notes->toPlainText(), QString());
        QTest::keyClick(notes, Qt::Key_PageUp);
        QTest::keyClick(notes, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(room.text().contains("\n> Pause here.\n"));
        QCOMPARE(notes->toPlainText(), "Pause here.");
    }

    void notesAreZoomed()
    {
        RehearsalRoom room;
        auto *notes = room.console()->findChild<NotesEdit *>();
        const qreal before = notes->font().pointSizeF();
        QTest::keyClick(room.console(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(notes->font().pointSizeF() > before);
        QTest::keyClick(notes, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(notes->font().pointSizeF(), before);
    }

    void aScreenThatGoesLeavesAWindowAndTheTalkGoesOn()
    {
        RehearsalRoom room;
        room.talk().goTo(2);
        QVERIFY(room.audience()->isFullScreen());
        room.presentation.arrange({twoScreens().front()});
        QVERIFY(room.audience()->isVisible());
        QVERIFY(!room.audience()->isFullScreen());
        QVERIFY(room.console()->isVisible());
        QTest::keyClick(room.console(), Qt::Key_PageDown);
        QCOMPARE(room.shown(), "Nag");
        room.presentation.arrange(twoScreens());
        QVERIFY(room.audience()->isFullScreen());
        QCOMPARE(room.shown(), "Nag");
    }

    void screensAreSwapped()
    {
        RehearsalRoom room;
        QCOMPARE(stage(twoScreens(), {}, false, false), (Staging{.audience = 1, .console = 0}));
        QTest::keyClick(room.console(), Qt::Key_X);
        QCOMPARE(room.settings.value("present/screen").toString(), "laptop");
        QCOMPARE(stage(twoScreens(), "laptop", false, true), (Staging{.audience = 0, .console = 1}));
        QTest::keyClick(room.console(), Qt::Key_X);
        QCOMPARE(room.settings.value("present/screen").toString(), "projector");
    }

    void oneScreenShowsTheSlideAndNotesOnRequest()
    {
        RehearsalRoom room({}, {twoScreens().front()});
        QVERIFY(!room.console());
        QVERIFY(room.audience()->isFullScreen());
        room.talk().goTo(2);
        QTest::keyClick(room.audience(), Qt::Key_N);
        auto *notes = room.audience()->findChild<QPlainTextEdit *>();
        QVERIFY(notes->isVisible());
        QCOMPARE(notes->toPlainText(), "Words that are spoken.\n\nPause here.");
        const qreal size = notes->font().pointSizeF();
        QTest::keyClick(room.audience(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(notes->font().pointSizeF() > size);
        QTest::keyClick(room.audience(), Qt::Key_N);
        QVERIFY(!notes->isVisible());
        room.presentation.arrange(twoScreens());
        QVERIFY(room.console() && room.console()->isVisible());
    }

    void aVideoCallHasTwoPlainWindows()
    {
        RehearsalRoom room({.slides = {}, .isWindowed = true});
        QVERIFY(room.console()->isVisible() && room.audience()->isVisible());
        QVERIFY(!room.audience()->isFullScreen());
    }

    void closingAWindowEndsTheTalk()
    {
        RehearsalRoom room({.slides = {}, .isWindowed = true});
        const QSignalSpy finished(&room.presentation, &Presentation::finished);
        room.audience()->close();
        QCOMPARE(finished.size(), 1);
    }

    void aRehearsalOffersItsDurations()
    {
        RehearsalRoom room({.slides = {}, .isRehearsal = true});
        const QSignalSpy finished(&room.presentation, &Presentation::finished);
        room.talk().goTo(2);
        QTest::qWait(20);
        room.presentation.leave();
        QCOMPARE(finished.size(), 0);
        auto *sheet = room.console()->findChild<RehearsalSheet *>();
        QVERIFY(sheet);
        QTest::mouseClick(sheet->findChildren<QPushButton *>().front(), Qt::LeftButton);
        QCOMPARE(finished.size(), 1);
        QVERIFY(room.text().contains("- Lasts: 1 s\n"));
        QCOMPARE(room.document.undoStack()->count(), 1);
    }

    void theNextSlideIsReadyBeforeItIsAskedFor()
    {
        RehearsalRoom room;
        seen(room.audience());
        QVERIFY(QTest::qWaitFor([&room] { return room.audience()->surface()->isNextReady(); }));
    }

    void aTalkCanBeGivenAgain()
    {
        RehearsalRoom room;
        room.presentation.leave();
        room.presentation.start({});
        room.presentation.arrange(twoScreens());
        QVERIFY(room.presentation.isRunning());
    }

    void theDocumentCanBeReplacedMeanwhile()
    {
        RehearsalRoom room;
        room.talk().goTo(3);
        room.document.start(SourceText::fromUtf8("# Other\n").value());
        room.talk().refresh();
        QTest::keyClick(room.console(), Qt::Key_Right);
        QTest::keyClick(room.console(), Qt::Key_Left);
        QCOMPARE(room.talk().deck().size(), 1U);
    }
};

THROUGHLINE_SUITE(PresentationTest)
#include "tst_presentation.moc"
