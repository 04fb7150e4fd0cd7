// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stage.h"

#include <QApplication>

#include <algorithm>
#include <ranges>
#include <utility>

namespace throughline {

Stage::Stage(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setChildrenCollapsible(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { noteFocus(now); });
}

void Stage::addPane(Pane *pane)
{
    pane->setMinimumWidth(Theme::sidePanel);
    m_panes[pane->mode()] = pane;
    addWidget(pane);
    arrange();
}

std::vector<Pane *> Stage::panes() const
{
    const auto panes = std::views::values(m_panes);
    return {panes.begin(), panes.end()};
}

bool Stage::isShown(Mode mode) const
{
    return mode == m_mode || mode == m_beside;
}

void Stage::show(Mode mode)
{
    if (!m_panes.contains(mode))
        return;
    if (!isShown(mode)) {
        m_before = m_mode;
        m_mode = mode;
    } else if (mode != m_mode) {
        m_beside = std::exchange(m_mode, mode);
    }
    arrange();
    focusPane();
}

Mode Stage::otherMode() const
{
    if (m_before && *m_before != m_mode)
        return *m_before;
    const auto other = std::ranges::find_if(m_panes, [this](const auto &pane) { return pane.first != m_mode; });
    return other == m_panes.end() ? m_mode : other->first;
}

void Stage::setSplit(bool isSplit)
{
    const Mode other = otherMode();
    m_beside = isSplit && other != m_mode ? std::optional(other) : std::nullopt;
    arrange();
    focusPane();
}

void Stage::arrange()
{
    for (const auto &[mode, pane] : m_panes)
        pane->setVisible(isShown(mode));
    Q_EMIT modeChanged();
}

void Stage::focusPane()
{
    if (const auto pane = m_panes.find(m_mode); pane != m_panes.end())
        pane->second->setFocus();
}

/// The keyboard went to the other one of two panes.
void Stage::noteFocus(QWidget *now)
{
    if (!m_beside || !now || !(m_panes[*m_beside] == now || m_panes[*m_beside]->isAncestorOf(now)))
        return;
    m_beside = std::exchange(m_mode, *m_beside);
    Q_EMIT modeChanged();
}

} // namespace throughline
