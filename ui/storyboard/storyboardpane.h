// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/storyboard.h"
#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/panes/pane.h"

class QMimeData;
class QStackedWidget;

namespace throughline {

class Board;
class BoardActions;
class BoardBar;
class Introduction;
class FrameCommands;
class PictureCommands;
class SketchEditor;
struct FramePlace;

/// Vision mode: the storyboard, and drawing on one of its frames.
class StoryboardPane : public Pane {
    Q_OBJECT

public:
    StoryboardPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent = nullptr);

    bool shows(ElementKind kind) const override { return kind == ElementKind::Frame; }
    QList<QAction *> editActions() const override;
    void applyTheme(const Theme &theme) override;
    bool isSettled() const override;
    void restore(const QSettings &settings) override;
    void store(QSettings &settings) const override;

    BoardView view() const;
    void setView(BoardView view);
    double zoom() const;
    void setZoom(double zoom);
    /// Shows the page to draw on in place of the board.
    void draw(int frame);

private:
    QWidget *makeBoardPage();
    void join();
    void showModel();
    void showMenu(QPoint globalPosition);
    void takeDrop(const QMimeData *dropped, int frame, const FramePlace &place);
    void showBoard();

    Document *m_document;
    Selection *m_selection;
    FrameCommands *m_frames;
    PictureCommands *m_pictures;
    BoardBar *m_bar;
    Introduction *m_introduction;
    Board *m_board;
    BoardActions *m_actions;
    QStackedWidget *m_pages;
    SketchEditor *m_sketch = nullptr; ///< made when something is first drawn
    Theme m_theme;
};

} // namespace throughline
