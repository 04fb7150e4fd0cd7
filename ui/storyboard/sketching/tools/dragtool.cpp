// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/tools/dragtool.h"

#include <QLineF>

#include <cmath>

namespace throughline {

namespace {

constexpr double cornerRadius = 6;

} // namespace

bool DragTool::isDragged(const Touch &touch) const
{
    return QLineF(m_start, touch.position).length() >= leastDrag * m_easel.unit();
}

void DragTool::press(const Touch &touch)
{
    m_start = touch.position;
    m_shown.reset();
}

void DragTool::move(const Touch &touch)
{
    if (!m_shown && !isDragged(touch))
        return;
    m_shown = spanned(m_start, touch);
    m_easel.showDraft(*m_shown);
}

void DragTool::release(const Touch &touch)
{
    if (!m_shown && !isDragged(touch))
        return click(touch);
    finish(spanned(m_start, touch));
}

void DragTool::append(const Mark &mark, const QString &name)
{
    Sketch sketch = m_easel.sketch();
    sketch.marks.append(mark);
    m_easel.commit(sketch, name);
}

QRectF spannedRect(QPointF start, const Touch &touch)
{
    QPointF way = touch.position - start;
    if (touch.modifiers.testFlag(Qt::ShiftModifier)) {
        const double side = std::max(std::abs(way.x()), std::abs(way.y()));
        way = {std::copysign(side, way.x()), std::copysign(side, way.y())};
    }
    const QPointF from = touch.modifiers.testFlag(Qt::AltModifier) ? start - way : start;
    return QRectF(from, start + way).normalized();
}

Mark LineTool::spanned(QPointF start, const Touch &touch) const
{
    const bool isConstrained = touch.modifiers.testFlag(Qt::ShiftModifier);
    LineMark line;
    line.from = start;
    line.to = isConstrained ? constrained(start, touch.position) : touch.position;
    line.heads = m_kind == ToolKind::Arrow ? ArrowHeads::End : ArrowHeads::None;
    line.colour = m_easel.style().colour(m_kind);
    line.width = m_easel.style().size(m_kind);
    return line;
}

void LineTool::finish(const Mark &mark)
{
    append(mark, m_kind == ToolKind::Arrow ? tr("Draw Arrow") : tr("Draw Line"));
}

Mark ShapeTool::spanned(QPointF start, const Touch &touch) const
{
    const DrawingStyle &style = m_easel.style();
    ShapeMark shape;
    shape.kind = m_kind == ToolKind::Ellipse ? ShapeKind::Ellipse : ShapeKind::Box;
    shape.placement.rect = spannedRect(start, touch);
    shape.stroke = style.colour(m_kind);
    shape.fill = style.isFilled ? DrawingStyle::fillFor(shape.stroke) : noColour;
    shape.width = style.size(m_kind);
    shape.radius = cornerRadius;
    return shape;
}

void ShapeTool::finish(const Mark &mark)
{
    append(mark, m_kind == ToolKind::Ellipse ? tr("Draw Ellipse") : tr("Draw Box"));
}

} // namespace throughline
