// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/tools/tool.h"

#include <cmath>
#include <numbers>

namespace throughline {

QCursor Tool::cursor(QPointF, Qt::KeyboardModifiers) const
{
    return Qt::CrossCursor;
}

void Tool::paintOverlay(QPainter &, const Theme &) const { }

QPointF constrained(QPointF start, QPointF end)
{
    const QPointF way = end - start;
    constexpr double step = std::numbers::pi / 4;
    const double angle = std::round(std::atan2(way.y(), way.x()) / step) * step;
    const QPointF direction(std::cos(angle), std::sin(angle));
    return start + direction * QPointF::dotProduct(way, direction);
}

} // namespace throughline
