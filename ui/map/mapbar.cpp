// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapbar.h"

#include "ui/map/filterbar.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace throughline {

MapBar::MapBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_filter(new FilterBar(theme, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::wide, Theme::tight, Theme::wide, Theme::tight);
    layout->setSpacing(Theme::tight / 2);
    addFace(MapFace::Map, tr("Map"), QStringLiteral("map"), tr("As a picture (Ctrl+Alt+1)"));
    addFace(
        MapFace::PainsBets, tr("Pains × bets"), QStringLiteral("pain"), tr("A table of which bet solves which pain (Ctrl+Alt+2)"));
    addFace(
        MapFace::ItemsBets, tr("Items × bets"), QStringLiteral("item"), tr("A table of which item acts on which bet (Ctrl+Alt+3)"));
    layout->addSpacing(Theme::pad);
    layout->addWidget(m_filter, 1);
    layout->addStretch();
    applyTheme(theme);
}

QToolButton *MapBar::addButton(const QString &icon)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(Theme::control);
    m_icons.insert(button, icon);
    layout()->addWidget(button);
    return button;
}

void MapBar::addFace(MapFace face, const QString &text, const QString &icon, const QString &tip)
{
    QToolButton *button = addButton(icon);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    m_faces.insert(face, button);
    connect(button, &QToolButton::clicked, this, [this, face] { Q_EMIT faceChosen(face); });
}

void MapBar::addButtonFor(QAction *action, const QString &icon, const QList<MapFace> &faces)
{
    QToolButton *button = addButton(icon);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    button->setAccessibleName(action->text());
    button->setToolTip(keys.isEmpty() ? action->text() : tr("%1 (%2)").arg(action->text(), keys));
    button->setIcon(themedIcon(icon, m_theme));
    m_shownWith.insert(button, faces);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
}

void MapBar::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_filter->applyTheme(theme);
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->setIcon(themedIcon(it.value(), theme));
    fit();
    update();
}

void MapBar::showFace(MapFace face)
{
    m_faces[face]->setChecked(true);
    for (auto it = m_shownWith.cbegin(); it != m_shownWith.cend(); ++it)
        it.key()->setVisible(it.value().contains(face));
}

/// Where there is little room, the buttons are only icons.
void MapBar::fit()
{
    const bool isNarrow = width() < Theme::page * 0.75;
    for (QToolButton *button : std::as_const(m_faces))
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void MapBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void MapBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, height() - Theme::hairline, width(), Theme::hairline, m_theme.border);
}

} // namespace throughline
