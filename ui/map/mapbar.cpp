// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapbar.h"

#include "ui/map/filterbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace throughline {

MapBar::MapBar(const Theme &theme, QWidget *parent)
    : PaneBar(theme, parent)
    , m_filter(new FilterBar(theme, this))
{
    addFace(MapFace::Map, tr("Map"), QStringLiteral("map"), tr("As a picture (Ctrl+Alt+1)"));
    addFace(
        MapFace::PainsBets, tr("Pains × bets"), QStringLiteral("pain"), tr("A table of which bet solves which pain (Ctrl+Alt+2)"));
    addFace(
        MapFace::ItemsBets, tr("Items × bets"), QStringLiteral("item"), tr("A table of which item acts on which bet (Ctrl+Alt+3)"));
    line()->addSpacing(Theme::pad);
    line()->addWidget(m_filter, 1);
    line()->addStretch();
    MapBar::applyTheme(theme);
}

void MapBar::addFace(MapFace face, const QString &text, const QString &icon, const QString &tip)
{
    QToolButton *button = addButton(icon, text, tip);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    m_faces.insert(face, button);
    connect(button, &QToolButton::clicked, this, [this, face] { Q_EMIT faceChosen(face); });
}

void MapBar::addButtonFor(QAction *action, const QString &icon, const QList<MapFace> &faces)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    QToolButton *button = addButton(icon, {}, keys.isEmpty() ? action->text() : tr("%1 (%2)").arg(action->text(), keys));
    button->setAccessibleName(action->text());
    m_shownWith.insert(button, faces);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
}

void MapBar::applyTheme(const Theme &theme)
{
    m_filter->applyTheme(theme);
    PaneBar::applyTheme(theme);
}

void MapBar::showFace(MapFace face)
{
    m_face = face;
    m_faces[face]->setChecked(true);
    fit();
}

/// Where there is little room, the buttons are only icons, and what the keyboard and the menu do as well isn't shown.
void MapBar::fit()
{
    showWords(width() >= Theme::page * 0.75);
    m_filter->setCompact(width() < Theme::page * 0.55);
    for (auto it = m_shownWith.cbegin(); it != m_shownWith.cend(); ++it)
        it.key()->setVisible(width() >= Theme::page * 0.4 && it.value().contains(m_face));
}

} // namespace throughline
