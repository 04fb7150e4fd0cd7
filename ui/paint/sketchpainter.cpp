// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/sketchpainter.h"

#include "ui/paint/drawnmark.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace throughline {

QColor qColour(Colour colour)
{
    return {colour.red, colour.green, colour.blue, colour.alpha};
}

QPainterPath painterPath(const Path &path)
{
    QPainterPath result;
    result.setFillRule(Qt::WindingFill);
    const QPointF *point = path.points().constData();
    for (const Path::Verb verb : path.verbs()) {
        switch (verb) {
        case Path::Verb::Move:
            result.moveTo(point[0]);
            break;
        case Path::Verb::Line:
            result.lineTo(point[0]);
            break;
        case Path::Verb::Quad:
            result.quadTo(point[0], point[1]);
            break;
        case Path::Verb::Cubic:
            result.cubicTo(point[0], point[1], point[2]);
            break;
        case Path::Verb::Close:
            result.closeSubpath();
            break;
        }
        point += Path::pointCount(verb);
    }
    return result;
}

QRectF fitted(const QSizeF &size, const QRectF &target)
{
    QRectF rect({}, size.scaled(target.size(), Qt::KeepAspectRatio));
    rect.moveCenter(target.center());
    return rect;
}

struct SketchPainter::Drawing {
    Sketch sketch;
    QByteArray foreignHead;
    /// Made when first painted.
    mutable std::vector<std::shared_ptr<const DrawnMark>> marks;

    const DrawnMark &at(qsizetype mark) const
    {
        std::shared_ptr<const DrawnMark> &drawn = marks[static_cast<std::size_t>(mark)];
        if (!drawn)
            drawn = std::make_shared<DrawnMark>(sketch.marks[mark], foreignHead);
        return *drawn;
    }
};

SketchPainter::SketchPainter()
    : m_drawing(std::make_unique<Drawing>())
{
}

SketchPainter::SketchPainter(const Sketch &sketch)
    : SketchPainter()
{
    setSketch(sketch);
}

SketchPainter::~SketchPainter() = default;
SketchPainter::SketchPainter(SketchPainter &&) noexcept = default;
SketchPainter &SketchPainter::operator=(SketchPainter &&) noexcept = default;

const Sketch &SketchPainter::sketch() const
{
    return m_drawing->sketch;
}

/// A gesture changes few marks: what stands equal from the start or from the end keeps what was derived from it.
void SketchPainter::setSketch(const Sketch &sketch)
{
    auto next = std::make_unique<Drawing>();
    next->sketch = sketch;
    next->foreignHead = foreignHead(sketch);
    next->marks.resize(static_cast<std::size_t>(sketch.marks.size()));
    if (next->foreignHead == m_drawing->foreignHead && sketch.area == m_drawing->sketch.area) {
        const QList<Mark> &before = m_drawing->sketch.marks;
        const QList<Mark> &after = sketch.marks;
        const qsizetype common = std::min(before.size(), after.size());
        qsizetype head = 0;
        for (; head < common && before[head] == after[head]; ++head)
            next->marks[static_cast<std::size_t>(head)] = m_drawing->marks[static_cast<std::size_t>(head)];
        for (qsizetype tail = 1; tail <= common - head && before[before.size() - tail] == after[after.size() - tail]; ++tail)
            next->marks[static_cast<std::size_t>(after.size() - tail)]
                = m_drawing->marks[static_cast<std::size_t>(before.size() - tail)];
    }
    m_drawing = std::move(next);
}

void SketchPainter::paint(QPainter &painter, const QRectF &target) const
{
    const QRectF &area = sketch().area;
    const QRectF rect = fitted(area.size(), target);
    if (rect.isEmpty())
        return;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    if (sketch().paper.isVisible())
        painter.fillRect(rect, qColour(sketch().paper));
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / area.width(), rect.height() / area.height());
    painter.translate(-area.topLeft());
    paintMarks(painter);
    painter.restore();
}

void SketchPainter::paintMarks(QPainter &painter, int first, int last) const
{
    const int end = std::min(last, static_cast<int>(sketch().marks.size()));
    for (int mark = std::max(first, 0); mark < end; ++mark)
        m_drawing->at(mark).paint(painter, sketch().area);
}

void SketchPainter::paintMarks(QPainter &painter) const
{
    paintMarks(painter, 0, static_cast<int>(sketch().marks.size()));
}

void SketchPainter::paintMark(QPainter &painter, int mark) const
{
    paintMarks(painter, mark, mark + 1);
}

void paintMark(QPainter &painter, const Mark &mark)
{
    DrawnMark(mark).paint(painter, {});
}

} // namespace throughline
