// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"

#include <vector>

namespace throughline {

/// The frames that are selected on the board, in document order, and among them the current one, which all panes share. They are
/// followed through edits.
class BoardSelection : public QObject {
    Q_OBJECT

public:
    BoardSelection(Document *document, Selection *selection, QObject *parent);

    std::vector<int> frames() const;
    bool contains(int frame) const;
    /// -1 where no frame is selected.
    int current() const { return m_current.element(); }

    void select(int frame);
    /// \a current is among \a frames, or -1 where these are none.
    void selectAll(const std::vector<int> &frames, int current);
    void toggle(int frame);
    /// Everything from the frame that was selected last by itself up to \a frame.
    void extendTo(int frame);
    void clear() { selectAll({}, -1); }

Q_SIGNALS:
    /// \a isFollowing where another pane selected the frame, or an edit moved it.
    void changed(bool isFollowing);

private:
    FollowedElement follow(int frame) const;
    FollowedElement frameAfter(const FollowedElement &followed, const TextEdit &edit) const;
    void followEdit(const DocumentChange &change);
    void followSelection(Origin origin);
    bool isFrame(int element) const;

    Document *m_document;
    Selection *m_selection;
    std::vector<FollowedElement> m_frames;
    FollowedElement m_current;
    FollowedElement m_anchor;
};

} // namespace throughline
