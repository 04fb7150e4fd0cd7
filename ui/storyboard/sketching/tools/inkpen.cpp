// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/tools/inkpen.h"

namespace throughline {

namespace {

InkPoint pointOf(const Touch &touch)
{
    return {touch.position.x(), touch.position.y(), touch.pressure};
}

} // namespace

void InkPen::press(const Touch &touch)
{
    m_ink = inkFor(m_kind, m_easel.style());
    m_ink.points = {pointOf(touch)};
    m_shown = m_ink;
    m_easel.showDraft(m_shown);
}

void InkPen::add(const Touch &touch)
{
    const InkPoint point = pointOf(touch);
    if (point != m_ink.points.last() && m_ink.points.size() < SketchLimits::points)
        m_ink.points.append(point);
}

InkMark InkPen::drawn(bool isStraight) const
{
    InkMark ink = m_ink;
    if (isStraight && ink.points.size() > 1) {
        InkPoint last = ink.points.last();
        const QPointF end = constrained(ink.points.first().position(), last.position());
        last.x = end.x();
        last.y = end.y();
        ink.points = {ink.points.first(), last};
    }
    return ink;
}

void InkPen::move(const Touch &touch)
{
    add(touch);
    InkMark ink = drawn(touch.modifiers.testFlag(Qt::ShiftModifier));
    if (ink.points.size() == m_shown.points.size() && ink.points.last() == m_shown.points.last())
        return;
    m_shown = std::move(ink);
    m_easel.showDraft(m_shown);
}

void InkPen::release(const Touch &touch)
{
    add(touch);
    Sketch sketch = m_easel.sketch();
    sketch.marks.append(drawn(touch.modifiers.testFlag(Qt::ShiftModifier)));
    m_easel.commit(sketch, m_kind == ToolKind::Marker ? tr("Mark") : tr("Draw"));
}

} // namespace throughline
