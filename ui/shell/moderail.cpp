// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/moderail.h"

#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace throughline {

ModeRail::ModeRail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_modes(new QActionGroup(this))
    , m_layout(new QVBoxLayout(this))
{
    setFixedWidth(Theme::rail);
    m_layout->setContentsMargins(Theme::tight / 2, Theme::gap, Theme::tight / 2, Theme::gap);
    m_layout->setSpacing(Theme::tight);
    m_layout->addStretch();
}

QAction *ModeRail::addMode(const QString &name, const QString &icon, const QKeySequence &keys)
{
    const int mode = static_cast<int>(m_modes->actions().size());
    auto *action = m_modes->addAction(name);
    action->setCheckable(true);
    action->setChecked(mode == 0);
    action->setShortcut(keys);
    action->setToolTip(tr("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    action->setData(icon);
    connect(action, &QAction::triggered, this, [this, mode] { Q_EMIT modeChosen(mode); });

    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({Theme::largeIcon, Theme::largeIcon});
    button->setFont(m_theme.small);
    button->setFixedSize(Theme::rail - Theme::tight, Theme::rail - 2 * Theme::gap);
    button->setAutoRaise(true);
    m_layout->insertWidget(mode, button);
    applyTheme(m_theme);
    return action;
}

void ModeRail::setMode(int mode)
{
    m_modes->actions().at(mode)->setChecked(true);
}

void ModeRail::applyTheme(const Theme &theme)
{
    m_theme = theme;
    for (QAction *action : m_modes->actions())
        action->setIcon(themedIcon(action->data().toString(), theme.accent, theme.faintText));
    update();
}

void ModeRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(QRect(width() - Theme::hairline, 0, Theme::hairline, height()), m_theme.border);
}

} // namespace throughline
