// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/tools/inkpen.h"

#include "core/sketch/outline.h"
#include "core/sketch/shapes.h"

#include <algorithm>

namespace throughline {

namespace {

/// How many points before the newest one the smoothed line may still change at.
constexpr qsizetype unsettled = 12;

InkPoint pointOf(const Touch &touch)
{
    return {touch.position.x(), touch.position.y(), touch.pressure};
}

} // namespace

void InkPen::press(const Touch &touch)
{
    m_ink = inkFor(m_kind, m_easel.style());
    m_ink.points = {pointOf(touch)};
    m_isPressureKnown = false;
    m_shown = m_ink;
    m_easel.showDraft(m_shown, bounds(Mark(m_shown)));
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

QRectF InkPen::touchedArea(const InkMark &before, const InkMark &after)
{
    // A stroke's width comes from its speed until the pressure first changes.
    const bool wasKnown = m_isPressureKnown;
    m_isPressureKnown = wasKnown || after.points.last().pressure != after.points.first().pressure;
    const bool isGrown = before.points.size() > 2 && after.points.size() >= before.points.size();
    if (!isGrown || wasKnown != m_isPressureKnown)
        return bounds(Mark(before)).united(bounds(Mark(after)));
    InkMark tail = after;
    tail.points = after.points.last(std::min(after.points.size(), unsettled));
    const double reach = smoothingReach(after.smoothing, after.size) + after.size;
    return bounds(Mark(tail)).adjusted(-reach, -reach, reach, reach);
}

void InkPen::move(const Touch &touch)
{
    add(touch);
    InkMark ink = drawn(touch.modifiers.testFlag(Qt::ShiftModifier));
    if (ink.points.size() == m_shown.points.size() && ink.points.last() == m_shown.points.last())
        return;
    const QRectF touched = touchedArea(m_shown, ink);
    m_shown = std::move(ink);
    m_easel.showDraft(m_shown, touched);
}

void InkPen::release(const Touch &touch)
{
    add(touch);
    Sketch sketch = m_easel.sketch();
    sketch.marks.append(drawn(touch.modifiers.testFlag(Qt::ShiftModifier)));
    m_easel.commit(sketch, m_kind == ToolKind::Marker ? tr("Mark") : tr("Draw"));
}

} // namespace throughline
