// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/paintedview.h"
#include "ui/storyboard/boardmodel.h"
#include "ui/storyboard/boardpainter.h"
#include "ui/storyboard/framecommands.h"

#include <QMimeData>
#include <QTimer>

namespace throughline {

class BoardDrop;
class BoardGestures;
class WordsInPlace;

/// The storyboard as cards that one can touch: a view of the document, in one of three layouts.
class Board : public PaintedView {
    Q_OBJECT

public:
    static constexpr double leastZoom = 0.5;
    static constexpr double mostZoom = 2.5;

    Board(Document *document, BoardSelection *selection, FrameCommands *commands, const Theme &theme, QWidget *parent);
    ~Board() override;

    /// As it was when the board was last in sight.
    const BoardModel &model() const { return m_model; }
    BoardSelection *selection() const { return m_selection; }
    FrameCommands *commands() const { return m_commands; }
    const Theme &theme() const { return m_theme; }

    BoardView view() const { return m_model.view(); }
    void setView(BoardView view);
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void applyTheme(const Theme &theme);
    /// All pictures in sight are drawn.
    bool isSettled() const { return m_painter.thumbnails().isIdle(); }

    /// What is at a place of the viewport, and where something is in it.
    BoardTarget targetAt(QPoint point) const;
    QRect areaOf(const BoardTarget &target) const;
    QPointF toBoard(QPointF point) const { return point + offset(); }
    int cardOf(int frame) const { return m_model.layout().cardOf(frame); }

    /// Scrolls until the frame is in sight.
    void reveal(int frame);
    void editWords(int frame, FrameWords which);
    bool isEditing() const;
    QFont font(FrameWords which) const { return m_painter.font(which); }
    /// Moves the selected frames one place, or in the grid one row, on.
    void moveSelected(Storyboard::Direction direction);
    FramePlace framePlace(const Storyboard::Place &place) const;
    FramePlace placeAt(QPoint point) const { return framePlace(m_model.layout().placeAt(toBoard(point))); }

Q_SIGNALS:
    /// The frame's picture is to be drawn on.
    void pictureOpened(int frame);
    /// Another link is wanted: \a key Unknown lets the user say of which kind.
    void linkWanted(int frame, throughline::FieldKey key);
    void elementChosen(int element);
    void zoomChanged(double zoom);
    void viewChanged(throughline::BoardView view);
    /// Something was dropped from elsewhere on a frame, or (-1) between frames.
    void dropped(const QMimeData *data, int frame, const throughline::FramePlace &place);

protected:
    void takeSnapshot(bool isAnother) override;
    void followSelection(Origin origin) override;
    void hover(QPoint point) override;
    Tip tipAt(QPoint point) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    friend class BoardDrop;
    friend class BoardGestures;

    QPoint offset() const;
    void layOut();
    bool step(const QKeyEvent *event);
    void activate(const BoardTarget &target, bool wasCurrent);

    Document *m_document;
    BoardSelection *m_selection;
    FrameCommands *m_commands;
    Theme m_theme;
    double m_zoom = 1;
    BoardModel m_model;
    BoardPainter m_painter;
    BoardPainter::State m_state;
    std::unique_ptr<BoardGestures> m_gestures;
    std::unique_ptr<BoardDrop> m_drop;
    WordsInPlace *m_words;
    QTimer m_settled; ///< runs while the board is scrolled
};

} // namespace throughline
