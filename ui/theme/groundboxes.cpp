// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/groundboxes.h"

#include <QPainter>
#include <QRegion>

namespace throughline {

void paintGround(QPainter &painter, const QRect &area, const QColor &ground, std::span<const GroundBox> boxes, int radius)
{
    const auto straight = [radius](const QRect &box) { return box.adjusted(0, radius, 0, -radius); };
    QRegion rest(area);
    for (const GroundBox &each : boxes)
        rest -= straight(each.box);
    for (const QRect &part : rest)
        painter.fillRect(part, ground);
    for (const auto &[box, colour] : boxes) {
        const QRect middle = straight(box);
        painter.fillRect(middle & area, colour);
        for (const QRect &end :
            {QRect(box.left(), box.top(), box.width(), radius), QRect(box.left(), middle.bottom() + 1, box.width(), radius)}) {
            if (!end.intersects(area))
                continue;
            painter.save();
            painter.setClipRect(end, Qt::IntersectClip);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawRoundedRect(box, radius, radius);
            painter.restore();
        }
    }
}

} // namespace throughline
