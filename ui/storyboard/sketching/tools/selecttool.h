// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/sketching/tools/selectionframe.h"
#include "ui/storyboard/sketching/tools/tool.h"

#include <QCoreApplication>
#include <QRectF>

namespace throughline {

/// Picks marks by a click or a rubber band; moves, scales and turns what is picked.
class SelectTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(SelectTool)

public:
    using Tool::Tool;

    void press(const Touch &touch) override;
    void move(const Touch &touch) override;
    void release(const Touch &touch) override;
    void cancel() override;
    QCursor cursor(QPointF position, Qt::KeyboardModifiers modifiers) const override;
    void paintOverlay(QPainter &painter, const Theme &theme) const override;

private:
    enum class Gesture : quint8 { None, Pick, Band, Move, Scale, Turn, Tail, LineEnd };

    void pressOnMarks(const Touch &touch);
    void startBand(const Touch &touch);
    void grab(Handle handle);
    std::optional<Sketch> result(const Touch &touch) const;
    Sketch movedSketch(const Touch &touch) const;
    Sketch scaledSketch(const Touch &touch) const;
    Sketch turnedSketch(const Touch &touch) const;
    Sketch withPointMoved(const Touch &touch) const;
    double turnedBy(const Touch &touch) const;
    QString nameOf(Gesture gesture) const;
    bool isDragged(const Touch &touch) const;
    void selectBand(const Touch &touch);
    void finishPick(const Touch &touch);
    std::optional<SelectionFrame> currentFrame() const;
    /// The topmost mark there; a backdrop only where it is asked for by a double click.
    int markUnder(const Touch &touch) const;

    Gesture m_gesture = Gesture::None;
    Handle m_handle = Handle::TopLeft;
    QPointF m_start;
    Sketch m_base; ///< before the gesture
    QList<int> m_before; ///< what was selected before it
    std::optional<SelectionFrame> m_frame; ///< before it
    bool m_isMoved = false;
    bool m_duplicates = false;
    std::optional<QRectF> m_band;
    int m_pressed = -1; ///< the mark under the pointer when it was pressed
    Sketch m_shown; ///< while it goes on
};

} // namespace throughline
