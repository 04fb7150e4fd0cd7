// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

#include <QPainterPath>

#include <memory>

class QPainter;

namespace throughline {

QColor qColour(Colour colour);
QPainterPath painterPath(const Path &path);

/// Where an area of \a size lies in \a target: as large as it fits, in the middle.
QRectF fitted(const QSizeF &size, const QRectF &target);

/// Draws a sketch into any rectangle of a screen, page or image, always as vectors. Remembers what it derived from a mark until the
/// mark changes, so that a canvas can hand over the next sketch after every stroke.
class SketchPainter {
public:
    SketchPainter();
    explicit SketchPainter(const Sketch &sketch);
    ~SketchPainter();
    SketchPainter(SketchPainter &&) noexcept;
    SketchPainter &operator=(SketchPainter &&) noexcept;

    const Sketch &sketch() const;
    void setSketch(const Sketch &sketch);

    /// The whole sketch with its paper, in the middle of \a target.
    void paint(QPainter &painter, const QRectF &target) const;
    /// The marks from \a first up to but not \a last, in the sketch's own coordinates, without paper or clip.
    void paintMarks(QPainter &painter, int first, int last) const;
    void paintMarks(QPainter &painter) const;
    void paintMark(QPainter &painter, int mark) const;

private:
    struct Drawing;
    std::unique_ptr<Drawing> m_drawing;
};

/// A mark by itself, in the sketch's own coordinates: one being drawn, or a stencil on its shelf. Nothing is remembered.
void paintMark(QPainter &painter, const Mark &mark);

} // namespace throughline
