// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/matrix/matrixdelegate.h"

#include "ui/map/matrix/matrixmodel.h"

#include <QPainter>

namespace throughline {

MatrixDelegate::MatrixDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &cell) const
{
    const bool isCurrent = m_current.isValid() && cell == m_current;
    const bool isCrossed = m_current.isValid() && (cell.row() == m_current.row() || cell.column() == m_current.column());
    const QRect rect = option.rect;
    painter->save();
    painter->fillRect(rect, isCrossed ? m_theme.currentLine : m_theme.canvas);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), Theme::hairline), m_theme.border);
    painter->fillRect(QRect(rect.right(), rect.top(), Theme::hairline, rect.height()), m_theme.border);
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect).center();
    const double radius = rect.height() / 4.0;
    const QColor own = m_theme.kind(ElementKind::Bet);
    if (cell.data(MatrixModel::LinkedRole).toBool()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(own);
        painter->drawEllipse(middle, radius, radius);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) { // what a double-click would make
        painter->setPen(QPen(own, Theme::hairline));
        painter->drawEllipse(middle, radius, radius);
    }
    if (isCurrent) {
        painter->setPen(QPen(m_theme.accent, option.state.testFlag(QStyle::State_HasFocus) ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -2, -2), Theme::smallRadius, Theme::smallRadius);
    }
    painter->restore();
}

} // namespace throughline
