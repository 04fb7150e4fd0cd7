// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/addbutton.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace throughline {

void paintAddButton(QPainter &painter, const QRectF &area, bool isUnder, const Theme &theme)
{
    if (isUnder) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hover);
        painter.drawRoundedRect(area, Theme::smallRadius, Theme::smallRadius);
    }
    themedIcon(QStringLiteral("plus"), isUnder ? theme.text : theme.mutedText)
        .paint(&painter, area.adjusted(Theme::tight, Theme::tight, -Theme::tight, -Theme::tight).toRect());
}

} // namespace throughline
