// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/slidesurface.h"
#include "ui/present/talkwindow.h"
#include "ui/theme/theme.h"

class QPlainTextEdit;

namespace throughline {

/// What the audience sees: the slide and nothing else. Only where there is one screen may the speaker lay the notes over it.
class AudienceWindow : public TalkWindow {
    Q_OBJECT

public:
    AudienceWindow(Talk *talk, Pointing *pointing, const Theme &theme);

    SlideSurface *surface() const { return m_surface; }
    bool areNotesShown() const;
    void setNotesShown(bool areShown);
    /// Type larger or smaller by one step.
    void zoomNotes(int steps);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void say();
    void showNotes();

    Talk *m_talk;
    SlideSurface *m_surface;
    QPlainTextEdit *m_notes;
};

} // namespace throughline
