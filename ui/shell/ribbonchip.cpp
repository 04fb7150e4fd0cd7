// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ribbonchip.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace throughline {

RibbonChip::RibbonChip(const Theme &theme, QWidget *parent)
    : CardButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RibbonChip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void RibbonChip::show(const Content &content)
{
    if (m_content == content)
        return;
    m_content = content;
    const ThroughChain::Place &place = content.place;
    const QString kind = kindName(place.kind);
    m_kind = kind.left(1).toUpper() + kind.mid(1);
    const bool canFill = place.gap.has_value();
    const QString nothing = m_content.isIdle ? QString() : tr("No %1").arg(kind);
    setText(isFilled() ? content.title : canFill ? tr("Add a %1").arg(kind) : nothing);
    setEnabled(isFilled() || canFill);
    setAccessibleName(tr("%1: %2").arg(kind, text()));
    setToolTip(isFilled() ? content.title : canFill ? tr("The throughline stops here. Click to fill it.") : QString());
    setCursor(isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QSize RibbonChip::sizeHint() const
{
    return {Theme::sidePanel / 2, Theme::vast + Theme::gap};
}

void RibbonChip::paintOutline(QPainter &painter) const
{
    const QColor colour = m_theme.kind(m_content.place.kind);
    const bool isLively = isEnabled() && (underMouse() || hasFocus());
    const QColor dashed = isEnabled() ? m_theme.untraced : m_theme.strongBorder;
    const QColor line = isFilled() ? (m_content.isSelected || isLively ? colour : m_theme.border) : dashed;
    painter.setPen(QPen(line, m_content.isSelected || hasFocus() ? 1.5 : 1.0, isFilled() ? Qt::SolidLine : Qt::DashLine));
    if (isFilled())
        painter.setBrush(Theme::mixed(colour, m_theme.raised, m_content.isSelected ? 0.14 : isLively ? 0.08 : 0.03));
    else
        painter.setBrush(isLively ? QBrush(m_theme.hover) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::radius, Theme::radius);
}

void RibbonChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintOutline(painter);
    const QColor colour = isFilled() ? m_theme.kind(m_content.place.kind) : isEnabled() ? m_theme.untraced : m_theme.faintText;
    const QRect inside = rect().adjusted(Theme::pad, Theme::tight, -Theme::pad, -Theme::tight);
    const QRect top(inside.left(), inside.top() + 1, inside.width(), inside.height() / 2);
    const QRect bottom(inside.left(), top.bottom(), inside.width(), inside.height() / 2);
    themedIcon(iconName(m_content.place.kind), colour).paint(&painter, QRect(top.left(), top.center().y() - 6, 13, 13));
    painter.setFont(m_theme.small);
    painter.setPen(colour);
    const QString more = m_content.place.others > 0 ? tr(" +%1").arg(m_content.place.others) : QString();
    painter.drawText(top.adjusted(18, 0, 0, 0), Qt::AlignVCenter, m_kind + more);
    painter.setFont(m_content.isSelected ? m_theme.strong : m_theme.body);
    painter.setPen(isFilled() ? m_theme.text : colour);
    painter.drawText(bottom, Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, bottom.width()));
}

} // namespace throughline
