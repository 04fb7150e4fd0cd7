// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector/elementrow.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace throughline {

ElementRow::ElementRow(const Theme &theme, QWidget *parent)
    : CardButton(parent)
    , m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElementRow::show(ElementKind kind, const QString &title, const QString &detail, Look look)
{
    m_kind = kind;
    m_detail = detail;
    m_look = look;
    setText(title);
    setToolTip(look == Look::Broken ? tr("This link leads nowhere") : title);
    setAccessibleName(detail.isEmpty() ? title : tr("%1, %2").arg(title, detail));
    update();
}

QSize ElementRow::sizeHint() const
{
    return {Theme::sidePanel / 2, Theme::row};
}

QSize ElementRow::minimumSizeHint() const
{
    return {Theme::rail, Theme::row};
}

void ElementRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_look == Look::Broken ? m_theme.error : m_theme.kind(m_kind);
    const bool isLively = underMouse() || hasFocus();
    if (m_look != Look::Plain || isLively) {
        const QColor fill = m_look == Look::Plain ? m_theme.hover : Theme::mixed(colour, m_theme.canvas, isLively ? 0.18 : 0.09);
        painter.setPen(hasFocus()        ? QPen(m_theme.accent)
                : m_look == Look::Broken ? QPen(colour, 1, Qt::DashLine)
                                         : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::smallRadius, Theme::smallRadius);
    }
    const QString icon = m_look == Look::Broken ? QStringLiteral("unlinked") : iconName(m_kind);
    themedIcon(icon, colour).paint(&painter, QRect(Theme::tight + 2, (height() - Theme::icon) / 2, Theme::icon, Theme::icon));
    QRect words = rect().adjusted(Theme::icon + Theme::pad + 2, 0, -Theme::gap, 0);
    painter.setFont(m_theme.small);
    if (!m_detail.isEmpty()) {
        painter.setPen(m_theme.mutedText);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, m_detail);
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(m_detail) - Theme::gap);
    }
    painter.setFont(m_theme.body);
    painter.setPen(m_look == Look::Broken ? colour : m_theme.text);
    painter.drawText(words, Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace throughline
