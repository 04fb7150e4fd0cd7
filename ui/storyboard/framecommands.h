// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/frames.h"
#include "core/layout/storyboard.h"
#include "ui/dialogs/dialogs.h"
#include "ui/storyboard/boardselection.h"

namespace throughline {

/// What can be done to the frames of the board: each is one undo step. What can't be done is refused with the reason.
class FrameCommands : public QObject {
    Q_OBJECT

public:
    FrameCommands(Document *document, BoardSelection *selection, Dialogs *dialogs, QObject *parent);

    Document *document() const { return m_document; }

    /// False where the words can't be written; the reason was told.
    bool setWords(int frame, FrameWords which, const QString &text);
    /// The new frame is selected, and told of so that its title can be typed.
    void add(const FramePlace &at);
    /// After the current frame, or before it; in the first act where there is none.
    void addBeside(bool isAfter);
    void duplicate();
    void remove();
    void move(const FramePlace &to);

    void link(int frame, FieldKey key, int target);
    void unlink(int frame, FieldKey key, int target);
    /// Links \a frame to those of \a elements that a frame can lead to.
    void linkElements(int frame, const std::vector<int> &elements);

    void copy() const;
    /// Frames that were copied go behind the current one.
    void pasteFrames(const QByteArray &text);

    /// Behind the frame that is selected last, else at the end of the last act that has frames.
    FramePlace placeBehindSelection() const;

Q_SIGNALS:
    void refused(const QString &reason);
    void added(int frame);

private:
    const Snapshot &snapshot() const { return m_document->snapshot(); }
    const Strategy &strategy() const { return snapshot().strategy(); }
    bool apply(const Result<Edit> &edit, const QString &name);
    void selectInserted(const TextEdit &edit, int count);
    FramePlace placeBehind(int frame) const;

    Document *m_document;
    BoardSelection *m_selection;
    Dialogs *m_dialogs;
};

/// The type of copied frames on a clipboard: their Markdown.
QString framesMimeType();

} // namespace throughline
