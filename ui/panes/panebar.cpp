// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/panebar.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace throughline {

namespace {

constexpr int leastSum = Theme::sidePanel / 4; // pixels: fewer letters would say nothing

} // namespace

PaneBar::PaneBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(Theme::wide, Theme::tight, Theme::wide, Theme::tight);
    m_line->setSpacing(Theme::tight / 2);
}

QToolButton *PaneBar::addButton(const QString &icon, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setIcon(themedIcon(icon, m_theme));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(Theme::control);
    m_icons.insert(button, icon);
    m_line->addWidget(button);
    return button;
}

QLabel *PaneBar::addSum(int stretch)
{
    m_sum = new QLabel(this);
    m_sum->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_line->addWidget(m_sum, stretch);
    return m_sum;
}

void PaneBar::setSum(const QString &sum)
{
    m_sumText = sum;
    fit();
}

void PaneBar::applyTheme(const Theme &theme)
{
    m_theme = theme;
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->setIcon(themedIcon(it.value(), theme));
    if (m_sum) {
        QPalette muted = palette();
        muted.setColor(QPalette::WindowText, theme.mutedText);
        m_sum->setPalette(muted);
        m_sum->setFont(theme.small);
    }
    fit();
    update();
}

void PaneBar::showWords(bool areShown)
{
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it) {
        const bool hasWords = areShown && !it.key()->text().isEmpty();
        it.key()->setToolButtonStyle(hasWords ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }
}

void PaneBar::fit()
{
    if (!m_sum)
        return;
    m_line->activate();
    m_sum->setText(
        m_sum->width() < leastSum ? QString() : m_sum->fontMetrics().elidedText(m_sumText, Qt::ElideRight, m_sum->width()));
}

void PaneBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PaneBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, height() - Theme::hairline, width(), Theme::hairline, m_theme.border);
}

} // namespace throughline
