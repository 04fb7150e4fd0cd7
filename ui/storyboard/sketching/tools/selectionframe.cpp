// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/tools/selectionframe.h"

#include "core/sketch/arranging.h"
#include "core/sketch/picking.h"
#include "core/sketch/shapes.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double grip = 8; // pixels around a handle's middle that take hold of it
constexpr double turnDistance = 26; // pixels from the frame's top
constexpr double leastSide = 1;
constexpr double leastFrame = 2; // so that a level line has a frame, too

/// Where a handle is on a frame from (0,0) to (1,1).
QPointF shareOf(Handle handle)
{
    switch (handle) {
    case Handle::TopLeft:
        return {0, 0};
    case Handle::Top:
        return {0.5, 0};
    case Handle::TopRight:
        return {1, 0};
    case Handle::Right:
        return {1, 0.5};
    case Handle::BottomRight:
        return {1, 1};
    case Handle::Bottom:
        return {0.5, 1};
    case Handle::BottomLeft:
        return {0, 1};
    case Handle::Left:
        return {0, 0.5};
    default:
        return {0.5, 0.5};
    }
}

/// How much longer the side gets when the pointer goes from \a from to \a to, both counted from the point that stays.
double factor(double from, double to, double side)
{
    if (std::abs(from) < 1e-6)
        return 1;
    const double wanted = to / from;
    const double least = leastSide / std::max(side, leastSide);
    return std::abs(wanted) < least ? std::copysign(least, wanted) : wanted;
}

} // namespace

bool isScaling(Handle handle)
{
    return handle <= Handle::Left;
}

bool isCorner(Handle handle)
{
    return handle == Handle::TopLeft || handle == Handle::TopRight || handle == Handle::BottomRight || handle == Handle::BottomLeft;
}

std::optional<SelectionFrame> SelectionFrame::around(const Sketch &sketch, const QList<int> &marks)
{
    SelectionFrame frame;
    frame.m_placement.rect = throughline::bounds(sketch, marks);
    if (frame.m_placement.rect.isEmpty())
        return {};
    if (marks.size() == 1) {
        const Mark &mark = sketch.marks[marks.first()];
        if (const Placement *own = placement(mark))
            frame.m_placement = *own;
        if (const auto *line = std::get_if<LineMark>(&mark))
            frame.m_line = *line;
        if (const auto *bubble = std::get_if<BubbleMark>(&mark))
            frame.m_tail = bubble->tail;
    }
    QRectF &rect = frame.m_placement.rect;
    rect.setSize(rect.size().expandedTo({leastFrame, leastFrame}));
    return frame;
}

QPointF SelectionFrame::at(QPointF share) const
{
    const QRectF &rect = m_placement.rect;
    const Placement unmirrored{rect, m_placement.angle, false};
    return unmirrored.turned({rect.left() + share.x() * rect.width(), rect.top() + share.y() * rect.height()});
}

QList<std::pair<Handle, QPointF>> SelectionFrame::handles(double unit) const
{
    if (m_line)
        return {{Handle::LineStart, m_line->from}, {Handle::LineEnd, m_line->to}};
    QList<std::pair<Handle, QPointF>> all;
    if (m_tail)
        all.append({Handle::Tail, *m_tail});
    const double roomForSides = 5 * grip * unit;
    const bool isWide = m_placement.rect.width() >= roomForSides;
    const bool isHigh = m_placement.rect.height() >= roomForSides;
    for (const Handle handle : {Handle::TopLeft, Handle::TopRight, Handle::BottomRight, Handle::BottomLeft})
        all.append({handle, at(shareOf(handle))});
    for (const auto &[handle, hasRoom] : {std::pair(Handle::Top, isWide), std::pair(Handle::Bottom, isWide),
             std::pair(Handle::Left, isHigh), std::pair(Handle::Right, isHigh)}) {
        if (hasRoom)
            all.append({handle, at(shareOf(handle))});
    }
    const QPointF up = at({0.5, 0}) - at({0.5, 1});
    const double length = std::hypot(up.x(), up.y());
    all.append({Handle::Turn, at({0.5, 0}) + up * (turnDistance * unit / length)});
    return all;
}

std::optional<Handle> SelectionFrame::handleAt(QPointF position, double unit) const
{
    for (const auto &[handle, point] : handles(unit)) {
        if (QLineF(point, position).length() <= grip * unit)
            return handle;
    }
    return {};
}

bool SelectionFrame::contains(QPointF position) const
{
    const Placement unmirrored{m_placement.rect, m_placement.angle, false};
    return !m_line && m_placement.rect.contains(unmirrored.straightened(position));
}

SelectionFrame::Scale SelectionFrame::scale(Handle handle, QPointF from, QPointF to, bool keepsProportions, bool isFromCentre) const
{
    const QPointF share = shareOf(handle);
    Scale scale;
    scale.fixed = isFromCentre ? QPointF(0.5, 0.5) : QPointF(1, 1) - share;
    const Placement unmirrored{m_placement.rect, m_placement.angle, false};
    // What is grabbed is the handle, wherever in it the pointer was pressed.
    const QPointF way = unmirrored.straightened(to) - unmirrored.straightened(from);
    const QRectF &rect = m_placement.rect;
    const QPointF held((share.x() - scale.fixed.x()) * rect.width(), (share.y() - scale.fixed.y()) * rect.height());
    if (share.x() != 0.5)
        scale.horizontally = factor(held.x(), held.x() + way.x(), rect.width());
    if (share.y() != 0.5)
        scale.vertically = factor(held.y(), held.y() + way.y(), rect.height());
    if (!keepsProportions)
        return scale;
    if (!isCorner(handle)) {
        (share.x() != 0.5 ? scale.vertically : scale.horizontally)
            = std::abs(share.x() != 0.5 ? scale.horizontally : scale.vertically);
        return scale;
    }
    const double both = std::max(std::abs(scale.horizontally), std::abs(scale.vertically));
    scale.horizontally = std::copysign(both, scale.horizontally);
    scale.vertically = std::copysign(both, scale.vertically);
    return scale;
}

Mark scaledIn(const SelectionFrame &frame, const SelectionFrame::Scale &scale, const Mark &mark)
{
    const QPointF fixed = frame.at(scale.fixed);
    if (frame.angle() == 0)
        return scaled(mark, fixed, scale.horizontally, scale.vertically);
    // Upright for a moment, about the point that stays.
    const Mark upright = turned(mark, fixed, -frame.angle());
    return turned(scaled(upright, fixed, scale.horizontally, scale.vertically), fixed, frame.angle());
}

} // namespace throughline
