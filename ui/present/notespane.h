// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/presentkeys.h"
#include "ui/present/talk.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>

class QHBoxLayout;
class QLabel;
class QSettings;
class QToolButton;

namespace throughline {

/// Where notes are written: keys that a clicker sends still turn the slides.
class NotesEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

Q_SIGNALS:
    void undoWanted();
    void redoWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// What the speaker says on the current frame: its narration, and the notes, which can be edited.
class NotesPane : public QWidget {
    Q_OBJECT

public:
    NotesPane(Talk *talk, const Theme &theme, QSettings *settings, QWidget *parent);

    /// What is said on the current frame; whoever lays it out takes it over.
    QWidget *narration() const { return m_narration; }
    /// Type larger or smaller by one step.
    void zoom(int steps);
    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void refused(const QString &reason);

private:
    void addZoom(QHBoxLayout *layout, PresentAction action, int steps);
    void load();
    void write();
    void setSize();

    Talk *m_talk;
    Theme m_theme;
    QSettings *m_settings;
    QPlainTextEdit *m_narration;
    QLabel *m_caption;
    NotesEdit *m_notes;
    QMap<PresentAction, QToolButton *> m_zooms;
    int m_steps = 0;
};

} // namespace throughline
