// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/sketching/drawingstyle.h"

#include <QCursor>
#include <QPointF>

class QPainter;

namespace throughline {

struct Theme;

/// The pointer's state at one moment of a gesture, whichever device it is.
struct Touch {
    QPointF position; ///< in the sketch's units
    double pressure = 0.5;
    Qt::KeyboardModifiers modifiers;
    int clicks = 1; ///< of a press: 2 for a double click
};

constexpr double pickTolerance = 5; ///< pixels: how near to a mark a press still picks it
constexpr double leastDrag = 4; ///< pixels: a shorter one is a click

/// What a tool draws on: implemented by the canvas.
class Easel {
public:
    virtual ~Easel() = default;

    /// The document's sketch, without what is just being drawn.
    virtual const Sketch &sketch() const = 0;
    virtual const DrawingStyle &style() const = 0;
    /// Of the sketch's units, how many a pixel of the screen is.
    virtual double unit() const = 0;

    virtual const QList<int> &selection() const = 0;
    virtual void select(const QList<int> &marks) = 0;

    /// Shows a mark above the sketch, in place of the draft before.
    virtual void showDraft(const Mark &mark) = 0;
    /// Shows another sketch in place of the document's.
    virtual void showPreview(const Sketch &sketch) = 0;
    /// Shows the document's sketch again.
    virtual void dropDraft() = 0;
    /// Makes \a sketch the document's, in one undo step, and drops draft and preview.
    virtual void commit(const Sketch &sketch, const QString &name) = 0;
    /// What a tool paints over the sketch has changed.
    virtual void updateOverlay() = 0;
    /// Lets the words of \a mark be typed: the one at \a place, or a new one where that is -1.
    virtual void write(const Mark &mark, int place) = 0;
};

/// One way to change a sketch with the pointer. A gesture is press, any number of moves, then release or cancel; the easel's owner
/// keeps to that order.
class Tool {
public:
    explicit Tool(Easel &easel)
        : m_easel(easel)
    {
    }
    virtual ~Tool() = default;
    Tool(const Tool &) = delete;
    Tool &operator=(const Tool &) = delete;

    virtual void press(const Touch &touch) = 0;
    virtual void move(const Touch &touch) = 0;
    virtual void release(const Touch &touch) = 0;
    virtual void cancel() { m_easel.dropDraft(); }

    /// The pointer's shape at \a position when no gesture goes on.
    virtual QCursor cursor(QPointF position, Qt::KeyboardModifiers modifiers) const;
    /// The radius of a ring to show around the pointer, in the sketch's units; 0 for none.
    virtual double reach() const { return 0; }
    /// Over the sketch, in its units; \a theme says in which colours.
    virtual void paintOverlay(QPainter &painter, const Theme &theme) const;

protected:
    Easel &m_easel;
};

/// \a end on the nearest of the lines through \a start at multiples of 45°.
QPointF constrained(QPointF start, QPointF end);

} // namespace throughline
