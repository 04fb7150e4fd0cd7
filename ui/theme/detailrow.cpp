// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/detailrow.h"

#include <QPainter>

namespace throughline {

void DetailRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    const QString detail = index.data(role).toString();
    painter->save();
    const int width = QFontMetrics(m_theme.small).horizontalAdvance(detail);
    row.rect.setLeft(option.rect.left() + Theme::tight);
    row.rect.setRight(option.rect.right() - width - 2 * Theme::pad);
    if (option.state.testAnyFlags(QStyle::State_Selected | QStyle::State_MouseOver))
        painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? m_theme.selected : m_theme.hover);
    QStyledItemDelegate::paint(painter, row, index);
    painter->setPen(m_theme.mutedText);
    painter->setFont(m_theme.small);
    painter->drawText(option.rect.adjusted(0, 0, -Theme::pad, 0), Qt::AlignRight | Qt::AlignVCenter, detail);
    painter->restore();
}

QSize DetailRow::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int detail = QFontMetrics(m_theme.small).horizontalAdvance(index.data(role).toString());
    return {QStyledItemDelegate::sizeHint(option, index).width() + detail + 3 * Theme::pad, height};
}

} // namespace throughline
