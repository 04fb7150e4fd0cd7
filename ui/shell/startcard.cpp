// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startcard.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace throughline {

StartCard::StartCard(Words words, const Theme &theme, QWidget *parent)
    : CardButton(parent)
    , m_words(std::move(words))
    , m_theme(theme)
{
    setText(m_words.title);
    setAccessibleName(m_words.title);
    setAccessibleDescription(m_words.detail);
    if (!m_words.isDoor)
        setToolTip(m_words.title + u'\n' + m_words.detail);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StartCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize StartCard::sizeHint() const
{
    const int title = QFontMetrics(m_theme.strong).height();
    const int detail = QFontMetrics(m_theme.small).height();
    if (m_words.isDoor)
        return {
            Theme::sidePanel / 2 + Theme::roomy, Theme::roomy + title + 2 * detail + 2 * Theme::wide + Theme::gap + Theme::tight};
    return {Theme::sidePanel, title + detail + 2 * Theme::gap};
}

void StartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_words.isDoor ? paintDoor(painter) : paintRow(painter);
}

void StartCard::paintDoor(QPainter &painter)
{
    const bool isLively = underMouse() || hasFocus();
    painter.setPen(QPen(isLively ? m_theme.accent : m_theme.border, hasFocus() ? 1.5 : 1.0));
    painter.setBrush(isLively ? Theme::mixed(m_theme.accent, m_theme.canvas, 0.06) : m_theme.canvas);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::radius + 2, Theme::radius + 2);
    QRect inside = rect().adjusted(Theme::wide, Theme::wide, -Theme::wide, -Theme::wide);
    themedIcon(m_words.icon, m_words.colour(m_theme)).paint(&painter, QRect(inside.topLeft(), QSize(Theme::roomy, Theme::roomy)));
    inside.setTop(inside.top() + Theme::roomy + Theme::gap);
    painter.setPen(m_theme.text);
    painter.setFont(m_theme.strong);
    painter.drawText(inside, Qt::AlignTop, painter.fontMetrics().elidedText(m_words.title, Qt::ElideRight, inside.width()));
    inside.setTop(inside.top() + painter.fontMetrics().height() + Theme::tight);
    painter.setPen(m_theme.mutedText);
    painter.setFont(m_theme.small);
    painter.drawText(inside, Qt::AlignTop | Qt::TextWordWrap, m_words.detail);
}

void StartCard::paintRow(QPainter &painter)
{
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(m_theme.accent) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
    }
    const QRect inside = rect().adjusted(Theme::gap, Theme::gap, -Theme::gap, -Theme::gap);
    const QRect icon(inside.left(), inside.center().y() - Theme::largeIcon / 2 + 1, Theme::largeIcon, Theme::largeIcon);
    themedIcon(m_words.icon, m_words.colour(m_theme)).paint(&painter, icon);
    const QRect words = inside.adjusted(Theme::largeIcon + Theme::pad, 0, 0, 0);
    painter.setPen(m_theme.text);
    painter.setFont(m_theme.body);
    painter.drawText(words, Qt::AlignTop, painter.fontMetrics().elidedText(m_words.title, m_words.elide, words.width()));
    painter.setPen(m_theme.mutedText);
    painter.setFont(m_theme.small);
    painter.drawText(words, Qt::AlignBottom, painter.fontMetrics().elidedText(m_words.detail, m_words.elide, words.width()));
}

} // namespace throughline
