// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/pastrow.h"

#include "ui/history/paststates.h"

#include <QPainter>

namespace throughline {

PastRow::PastRow(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void PastRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    if (isSelected || isHovered)
        painter->fillRect(option.rect, isSelected ? m_theme.selected : m_theme.hover);
    const QRect inner = option.rect.adjusted(Theme::gap, Theme::tight, -Theme::gap, -Theme::tight);
    const auto line = [&](const QFont &font, const QColor &colour, const QString &words, Qt::Alignment side) {
        painter->setFont(font);
        painter->setPen(colour);
        const QString shown = QFontMetrics(font).elidedText(words, Qt::ElideRight, inner.width());
        painter->drawText(inner, static_cast<int>(side | Qt::AlignLeft), shown);
    };
    line(m_theme.body, m_theme.text, index.data().toString(), Qt::AlignTop);
    line(m_theme.small, m_theme.mutedText, index.data(PastStates::OriginRole).toString(), Qt::AlignBottom);
    painter->restore();
}

QSize PastRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int height = QFontMetrics(m_theme.body).height() + QFontMetrics(m_theme.small).height() + 3 * Theme::tight;
    return {Theme::sidePanel, height};
}

} // namespace throughline
