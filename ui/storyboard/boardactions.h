// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/paneactions.h"
#include "ui/storyboard/framecommands.h"
#include "ui/storyboard/picturecommands.h"

namespace throughline {

class Board;

/// What one can do on the board.
class BoardActions : public PaneActions {
    Q_OBJECT

public:
    BoardActions(Board *board, FrameCommands *frames, PictureCommands *pictures);

    /// Lets the user pick what \a frame leads to; \a key Unknown: a bet or a pain.
    void pickLink(int frame, FieldKey key);

Q_SIGNALS:
    void drawWanted(int frame);

private:
    void addFrameActions();
    void addMoves();
    void addWords();
    void addLinks();
    void addPictures();
    void addClipboard();
    void addViews();
    void paste();
    void pickLinkToRemove();
    int current() const;
    std::vector<TraceLink> linksOf(int frame) const;

    Board *m_board;
    FrameCommands *m_frames;
    PictureCommands *m_pictures;
};

} // namespace throughline
