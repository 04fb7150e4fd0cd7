// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/durations.h"
#include "ui/document/document.h"
#include "ui/paint/slidepainter.h"
#include "ui/present/talktimer.h"

namespace throughline {

/// A frame that is found again after edits of the document, also after a rename.
struct FrameKey {
    QByteArray id;
    qsizetype heading = -1; ///< offset in the text
    int element = -1; ///< in the current snapshot; -1 once it is gone

    static FrameKey of(const Snapshot &snapshot, int element);
    void follow(const Snapshot &now, const DocumentChange &change);
};

/// What lies over the audience's slide.
enum class Cover : quint8 { None, Black, White };

/// A presentation without its windows: where the speaker is, what the audience sees, and how long it has taken. The document may be
/// edited meanwhile; the audience keeps what it sees until the next change of slide.
class Talk : public QObject {
    Q_OBJECT

public:
    Talk(Document *document, const SlideStyle &style, const SlideOptions &options, TalkTimer::Clock clock = {},
        QObject *parent = nullptr);

    const SlidePainter &painter() const { return m_painter; }
    /// Other slides of the same story; the speaker stays where they are in it.
    void setLook(const SlideStyle &style, const SlideOptions &options);

    // --- where the speaker is ---
    const std::vector<Slide> &deck() const { return m_deck; }
    const Pictures &pictures() const { return m_snapshot.pictures(); }
    int current() const { return m_current; }
    const Slide &currentSlide() const { return m_deck[static_cast<std::size_t>(m_current)]; }
    /// The slide that next() leads to, or null on the last one.
    const Slide *nextSlide() const;
    /// The current frame in the document's snapshot; -1 on a card, or where the frame was removed.
    int frame() const { return m_frame.element; }
    /// The slide of \a element, or -1.
    int slideOf(int element) const;

    /// Puts speaker and audience on \a slide before the talk begins.
    void begin(int slide);
    // Each says whether it led anywhere. A cover is lifted by any of them.
    bool next();
    bool previous();
    bool goTo(int slide);

    // --- what the audience sees ---
    const Slide &shown() const { return m_shown; }
    const Pictures &shownPictures() const { return m_shownPictures; }
    Cover cover() const { return m_cover; }
    bool isFrozen() const { return m_isFrozen; }
    /// Covers the slide, or lifts \a cover where it lies there already.
    void toggleCover(Cover cover);
    void setFrozen(bool isFrozen);

    // --- a jump that nobody sees until it is taken ---
    void typeDigit(int digit);
    /// The number typed so far, counted from 1; 0: none.
    int jumpTarget() const { return m_jump; }
    bool takeJump();
    bool forgetJump();

    // --- what the speaker says ---
    QString narration() const;
    QString notes() const;
    /// Writes the current frame's notes into the document.
    Result<void> setNotes(const QString &notes);
    void undo() { m_document->undoStack()->undo(); }
    void redo() { m_document->undoStack()->redo(); }

    // --- time ---
    const TalkTimer &timer() const { return m_timer; }
    void setTimerRunning(bool isRunning);
    void resetTimer();
    /// How long the talk should take, in seconds; 0: as long as its frames say.
    int target() const { return m_target; }
    void setTarget(int seconds);
    /// What the frames' durations come to, in seconds.
    int plannedSeconds() const;
    /// How many seconds behind the plan the speaker is; negative: ahead. 0 within the current slide's own time.
    int secondsBehind() const;
    int secondsOf(int slide) const { return m_seconds[static_cast<std::size_t>(slide)]; }

    /// How long each frame took that was left so far, and the current one.
    std::vector<FrameDuration> rehearsed() const;
    /// Writes them into the document, as one undo step.
    Result<void> keepRehearsed();

    /// Takes in edits of the document now rather than when the event loop is idle.
    void refresh();

Q_SIGNALS:
    /// The speaker is on another slide.
    void moved();
    /// The audience sees something else: another slide, a cover, none.
    void shownChanged();
    /// The slides are others, or the current frame's notes; \a origin as the document's change has it.
    void deckChanged();
    void notesChanged();
    void jumpChanged();
    void timeChanged();

private:
    struct Recorded {
        FrameKey key;
        qint64 time = 0;
    };

    void follow(const DocumentChange &change);
    void build();
    void settle(int slide);
    void show();
    void record();
    int placeOf(const Slide &slide) const;

    Document *m_document;
    SlidePainter m_painter;
    Snapshot m_snapshot; ///< of the deck
    std::vector<Slide> m_deck; ///< never empty
    std::vector<int> m_seconds;
    int m_current = 0;
    FrameKey m_frame;
    bool m_isGone = false; ///< the current slide's frame was removed; another one is in its place
    bool m_isStale = false;

    Slide m_shown;
    Pictures m_shownPictures;
    Cover m_cover = Cover::None;
    bool m_isFrozen = false;
    int m_jump = 0;
    bool m_isWritingNotes = false;

    TalkTimer m_timer;
    int m_target = 0;
    qint64 m_arrived = 0; ///< at the current slide, by the timer
    std::vector<Recorded> m_times;
};

} // namespace throughline
