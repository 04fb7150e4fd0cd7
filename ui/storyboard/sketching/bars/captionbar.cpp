// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/bars/captionbar.h"

#include "ui/theme/icons.h"

#include <QPainter>
#include <QToolButton>

namespace throughline {

CaptionBar::CaptionBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(addStep(tr("Previous frame (Page Up)"), QStringLiteral("frame-back"), -1))
    , m_on(addStep(tr("Next frame (Page Down)"), QStringLiteral("chevron-right"), 1))
{
    setFixedHeight(Theme::vast + Theme::gap);
    applyTheme(theme);
}

QToolButton *CaptionBar::addStep(const QString &name, const QString &icon, int by)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setObjectName(icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setIconSize({Theme::icon, Theme::icon});
    button->resize(Theme::row, Theme::row);
    connect(button, &QToolButton::clicked, this, [this, by] { Q_EMIT stepped(by); });
    return button;
}

void CaptionBar::show(const QString &title, const QString &caption, int number, int count)
{
    m_title = title;
    m_caption = caption;
    m_place = tr("%1 of %2").arg(number).arg(count);
    m_back->setEnabled(number > 1);
    m_on->setEnabled(number < count);
    setAccessibleName(tr("Frame %1 of %2: %3").arg(number).arg(count).arg(title));
    setAccessibleDescription(caption);
    update();
}

void CaptionBar::applyTheme(const Theme &theme)
{
    m_theme = theme;
    for (QToolButton *button : {m_back, m_on})
        button->setIcon(themedIcon(button->objectName(), theme));
    update();
}

void CaptionBar::resizeEvent(QResizeEvent *)
{
    const int top = (height() - m_back->height()) / 2;
    const int words = QFontMetrics(m_theme.small).horizontalAdvance(tr("%1 of %2").arg(9999).arg(9999));
    m_back->move(Theme::gap, top);
    m_on->move(m_back->geometry().right() + words + Theme::gap, top);
}

void CaptionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.setFont(m_theme.small);
    painter.setPen(m_theme.mutedText);
    const QRect between(m_back->geometry().right() + 1, 0, m_on->x() - m_back->geometry().right() - 1, height());
    painter.drawText(between, Qt::AlignCenter, m_place);

    // In the middle of the bar, or of what the buttons leave of it where that is too little.
    const int margin = m_on->geometry().right() + Theme::wide;
    const bool isNarrow = width() < 4 * margin;
    const QRect words = rect().adjusted(margin, Theme::tight, isNarrow ? -Theme::gap : -margin, -Theme::tight);
    const QRect upper(words.left(), words.top(), words.width(), words.height() / 2);
    const bool hasCaption = !m_caption.isEmpty();
    painter.setFont(m_theme.strong);
    painter.setPen(m_theme.text);
    const QFontMetrics strong(m_theme.strong);
    painter.drawText(hasCaption ? upper : words, Qt::AlignCenter, strong.elidedText(m_title, Qt::ElideRight, words.width()));
    if (!hasCaption)
        return;
    painter.setFont(m_theme.body);
    painter.setPen(m_theme.mutedText);
    const QRect lower = words.adjusted(0, words.height() / 2, 0, 0);
    painter.drawText(lower, Qt::AlignCenter, QFontMetrics(m_theme.body).elidedText(m_caption, Qt::ElideRight, words.width()));
}

} // namespace throughline
