// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/present/rehearsalroom.h"
#include "ui/present/talk.h"

#include <QSignalSpy>

using namespace throughline;

namespace {

constexpr qint64 second = 1000;

/// A talk whose time a test sets.
struct Timed {
    Document document;
    qint64 now = 0;
    std::unique_ptr<Talk> talk;

    Timed()
    {
        document.start(SourceText::fromUtf8(story).value());
        talk = std::make_unique<Talk>(&document, SlideStyle::make(false), SlideOptions{}, [this] { return now; });
    }

    void stay(qint64 seconds) { now += seconds * second; }
    QString text() const { return QString::fromUtf8(document.snapshot().text().toUtf8()); }
};

} // namespace

class TalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void theTimerStartsOnTheFirstAdvance()
    {
        Timed timed;
        timed.stay(100);
        QVERIFY(!timed.talk->timer().isStarted());
        timed.talk->next();
        timed.stay(5);
        QCOMPARE(timed.talk->timer().elapsed(), 5 * second);
    }

    void aPausedTimerStaysPausedWhenSlidesChange()
    {
        Timed timed;
        timed.talk->next();
        timed.stay(5);
        timed.talk->setTimerRunning(false);
        timed.talk->next();
        timed.stay(7);
        QCOMPARE(timed.talk->timer().elapsed(), 5 * second);
        timed.talk->setTimerRunning(true);
        timed.stay(1);
        QCOMPARE(timed.talk->timer().elapsed(), 6 * second);
        timed.talk->resetTimer();
        QCOMPARE(timed.talk->timer().elapsed(), 0);
    }

    void paceIsMeasuredAgainstTheFramesDurations()
    {
        Timed timed; // Ouch lasts 10 s, Nag 20 s, A game? 5 s at least
        QCOMPARE(timed.talk->plannedSeconds(), 35);
        timed.talk->goTo(2);
        timed.stay(8);
        QCOMPARE(timed.talk->secondsBehind(), 0);
        timed.stay(6);
        QCOMPARE(timed.talk->secondsBehind(), 4);
        timed.talk->goTo(5);
        QCOMPARE(timed.talk->secondsBehind(), -16);
    }

    void aFramesTimeIsSharedByTheSlidesThatItTakes()
    {
        RehearsalRoom room;
        room.edit("Another brick.", QByteArray("Another brick. ").repeated(200));
        room.talk().refresh();
        QCOMPARE(room.talk().deck()[3].part, 1);
        QCOMPARE(room.talk().plannedSeconds(), 35);
        QCOMPARE(room.talk().secondsOf(2), 5);
        QCOMPARE(room.talk().secondsOf(3), 5);
    }

    void aTargetStretchesThePlan()
    {
        Timed timed;
        timed.talk->setTarget(70);
        timed.talk->goTo(2);
        timed.stay(18);
        QCOMPARE(timed.talk->secondsBehind(), 0);
        timed.stay(5);
        QCOMPARE(timed.talk->secondsBehind(), 3);
    }

    void aRehearsalWritesWhatEachFrameTookInOneUndoStep()
    {
        Timed timed;
        const QString before = timed.text();
        timed.talk->next();
        timed.talk->next();
        timed.stay(12); // on Ouch
        timed.talk->next();
        timed.stay(65); // on Nag
        timed.talk->previous();
        timed.stay(3); // on Ouch again
        timed.talk->goTo(5);
        timed.stay(9); // on A game?, and still there
        QVERIFY(timed.talk->keepRehearsed());
        QVERIFY(timed.text().contains("- Lasts: 15 s\n"));
        QVERIFY(timed.text().contains("- Lasts: 1:05\n"));
        QVERIFY(timed.text().contains("The mess is the treasure.\n\n- Lasts: 9 s\n"));
        QCOMPARE(timed.document.undoStack()->count(), 1);
        timed.document.undoStack()->undo();
        QCOMPARE(timed.text(), before);
    }

    void aRehearsedFrameIsFoundAgainWhenItIsRenamedMeanwhile()
    {
        Timed timed;
        timed.talk->goTo(2);
        timed.stay(12);
        timed.talk->next();
        const QByteArray text = timed.document.snapshot().text().toUtf8();
        timed.document.apply(TextEdit::replace({text.indexOf("Ouch"), text.indexOf("Ouch") + 4}, "Barefoot"), "Edit");
        QVERIFY(timed.talk->keepRehearsed());
        QVERIFY(timed.text().contains("- Lasts: 12 s\n"));
    }

    void theAudienceKeepsWhatItSeesUntilTheNextSlide()
    {
        RehearsalRoom room;
        room.talk().goTo(2);
        room.edit("Another brick.", "Another shoe.");
        room.talk().refresh();
        QCOMPARE(room.talk().shown().words[1].text, "Another brick.");
        QCOMPARE(room.talk().currentSlide().words[1].text, "Another shoe.");
        room.talk().next();
        room.talk().previous();
        QCOMPARE(room.talk().shown().words[1].text, "Another shoe.");
    }

    void anEditBeforeTheNextSlideIsOnIt()
    {
        RehearsalRoom room;
        room.talk().goTo(2);
        room.edit("The fourth time.", "The fifth time.");
        room.talk().next();
        QCOMPARE(room.talk().shown().words[1].text, "The fifth time.");
    }

    void theSpeakerStaysOnAFrameThatIsRenamedOrMoved()
    {
        RehearsalRoom room;
        room.talk().goTo(3);
        room.edit("Nag", "Asked again");
        room.talk().refresh();
        QCOMPARE(room.current(), "Asked again");
        room.edit("#### Ouch", "#### New\n\n#### Ouch");
        room.talk().refresh();
        QCOMPARE(room.current(), "Asked again");
        QCOMPARE(room.talk().current(), 4);
    }

    void whenTheCurrentFrameIsRemovedTheNextOneFollows()
    {
        RehearsalRoom room;
        room.talk().goTo(2);
        const QByteArray text = room.document.snapshot().text().toUtf8();
        const qsizetype from = text.indexOf("#### Ouch");
        room.document.apply(TextEdit::remove({from, text.indexOf("#### Nag")}), "Remove");
        QCOMPARE(room.shown(), "Ouch");
        room.talk().next();
        QCOMPARE(room.shown(), "Nag");
    }

    void aRemovedStoryLeavesATitle()
    {
        RehearsalRoom room;
        room.talk().goTo(5);
        room.document.apply(TextEdit::remove({0, room.document.snapshot().text().size()}), "Remove");
        room.talk().refresh();
        QCOMPARE(room.talk().deck().size(), 1U);
        room.talk().previous();
        room.talk().next();
        QVERIFY(room.talk().goTo(0));
    }

    void notesAreWrittenIntoTheDocumentAndTypingIsOneStep()
    {
        RehearsalRoom room;
        room.talk().goTo(2);
        QCOMPARE(room.talk().notes(), "Pause here.");
        for (const QString typed : {"Pause here. S", "Pause here. Sm", "Pause here. Smile."})
            QVERIFY(room.talk().setNotes(typed));
        QVERIFY(room.text().contains("\n> Pause here. Smile.\n"));
        room.talk().undo();
        QVERIFY(room.text().contains("\n> Pause here.\n"));
    }

    void cardsHaveNoNotes()
    {
        RehearsalRoom room;
        QVERIFY(!room.talk().setNotes("Hello"));
        QCOMPARE(room.text().toUtf8(), story);
    }

    void theLookChangesWhereTheSpeakerIs()
    {
        RehearsalRoom room;
        room.talk().goTo(3);
        room.talk().setLook(SlideStyle::make(true), {.hasTitle = false, .hasActs = false});
        QCOMPARE(room.current(), "Nag");
        QCOMPARE(room.talk().current(), 1);
    }
};

THROUGHLINE_SUITE(TalkTest)
#include "tst_talk.moc"
