// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/controlbar.h"
#include "ui/present/slidesurface.h"
#include "ui/present/talkwindow.h"

class QBoxLayout;
class QLabel;
class QSettings;

namespace throughline {

class NextSlide;
class NotesPane;
class ProgressStrip;
class TimePane;

/// The speaker's own window: this slide and the next one, notes, time, and all that can be done.
class Console : public TalkWindow {
    Q_OBJECT

public:
    Console(Talk *talk, Pointing *pointing, const Theme &theme, QSettings *settings);

    NotesPane *notes() const { return m_notes; }
    ControlBar *controls() const { return m_controls; }
    void applyTheme(const Theme &theme);
    /// A line for what couldn't be done; gone after a while.
    void say(const QString &message);

private:
    QLabel *addLabel(QBoxLayout *layout);
    void buildLeft(QBoxLayout *layout);
    void buildRight(QBoxLayout *layout);
    void showState();
    QString audienceWords() const;

    Talk *m_talk;
    Theme m_theme;
    SlideSurface *m_surface;
    QLabel *m_place;
    QLabel *m_audience;
    QLabel *m_nextLabel;
    ProgressStrip *m_progress;
    NextSlide *m_next;
    NotesPane *m_notes;
    TimePane *m_time;
    ControlBar *m_controls;
    QString m_message;
};

} // namespace throughline
