// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/framecommands.h"
#include "ui/storyboard/picturecommands.h"

#include <QAction>
#include <QObject>

#include <functional>

class QMenu;

namespace throughline {

class Board;

/// What one can do on the board, as actions with their keys, for menus and the command palette. The keys work while the board has
/// the keyboard.
class BoardActions : public QObject {
    Q_OBJECT

public:
    BoardActions(Board *board, FrameCommands *frames, PictureCommands *pictures);

    QList<QAction *> all() const { return m_actions; }
    void fillMenu(QMenu *menu);
    /// Lets the user pick what \a frame leads to; \a key Unknown: a bet or a pain.
    void pickLink(int frame, FieldKey key);

Q_SIGNALS:
    void refused(const QString &reason);
    void drawWanted(int frame);

private:
    using Enabled = std::function<bool()>;

    QAction *add(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act, Enabled isEnabled = {});
    void addFrameActions();
    void addMoves();
    void addWords();
    void addLinks();
    void addPictures();
    void addClipboard();
    void addViews();
    void update();
    void paste();
    void pickLinkToRemove();
    int current() const;
    const Snapshot &snapshot() const;
    std::vector<TraceLink> linksOf(int frame) const;

    Board *m_board;
    FrameCommands *m_frames;
    PictureCommands *m_pictures;
    QList<QAction *> m_actions;
    QHash<QAction *, Enabled> m_enabled;
    QList<QAction *> m_menu; ///< null: a separator
};

} // namespace throughline
