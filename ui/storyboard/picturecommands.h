// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/frames.h"
#include "core/edits/pictures.h"
#include "ui/dialogs/dialogs.h"
#include "ui/storyboard/boardselection.h"
#include "ui/storyboard/picturefiles.h"

namespace throughline {

/// What can be done to the pictures of frames, each as one undo step. Pictures are kept as they come.
class PictureCommands : public QObject {
    Q_OBJECT

public:
    /// Whoever wants a picture smaller than this sees no difference on a screen.
    static constexpr int screenSide = 1920; // pixels

    PictureCommands(Document *document, BoardSelection *selection, Dialogs *dialogs, QObject *parent);

    /// One picture goes onto \a frame; several, or where that is -1, each make a frame at \a place.
    void take(const std::vector<PictureFromOutside> &pictures, int frame, const FramePlace &place);
    void choose();
    void remove();
    void scaleDown();
    void copy() const;

    bool hasPicture(int frame) const;
    /// Whether the frame's picture has more pixels than a screen shows.
    bool isLarge(int frame) const;

Q_SIGNALS:
    void refused(const QString &reason);

private:
    const Snapshot &snapshot() const { return m_document->snapshot(); }
    QString pathOf(int frame) const { return snapshot().strategy().pictureOf(*snapshot().strategy().element(frame).body); }
    PictureBytes bytesOf(int frame) const;
    bool apply(const Result<Edit> &edit, const QString &name);
    bool set(int frame, const PictureFromOutside &picture, const QString &name);
    void addFrames(const std::vector<PictureFromOutside> &pictures, FramePlace place);

    Document *m_document;
    BoardSelection *m_selection;
    Dialogs *m_dialogs;
};

} // namespace throughline
