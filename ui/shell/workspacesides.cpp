// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands round the stage: shown and hidden, some of it made when it is first wanted.

#include "ui/shell/findingspanel.h"
#include "ui/shell/inspector.h"
#include "ui/shell/outlinepanel.h"
#include "ui/shell/ribbon.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/undopanel.h"
#include "ui/shell/workspace.h"

#include <QSplitter>

namespace throughline {

namespace {

constexpr int leastForBoth = Theme::rail + Theme::sidePanel + Theme::inspectorPanel + 420;

} // namespace

FindingsPanel *Workspace::findings()
{
    if (m_findings)
        return m_findings;
    m_findings = new FindingsPanel(m_document, m_selection, m_theme, this);
    m_findings->setVisible(false);
    m_down->addWidget(m_findings);
    m_down->setStretchFactor(0, 1);
    m_down->setSizes({m_down->height() - Theme::bottomPanel, Theme::bottomPanel});
    m_down->restoreState(m_downSizes);
    connect(m_findings, &Panel::refused, m_status, &StatusBar::say);
    connect(m_findings, &Panel::whyWanted, this, &Workspace::askWhy);
    connect(m_findings, &Panel::suspectsWanted, this, &Workspace::reviewSuspects);
    connect(m_findings, &FindingsPanel::activated, this, &Workspace::focusEditor);
    return m_findings;
}

void Workspace::makeUndo()
{
    if (m_undo)
        return;
    m_undo = new UndoPanel(m_document, m_selection, m_theme, this);
    m_undo->setVisible(false);
    QList<int> sizes = m_across->sizes();
    sizes[1] -= Theme::sidePanel;
    sizes.append(Theme::sidePanel);
    m_across->addWidget(m_undo);
    m_across->setCollapsible(m_across->indexOf(m_undo), false);
    m_across->setSizes(sizes);
}

QWidget *Workspace::widgetOf(Side side) const
{
    switch (side) {
    case Side::Outline:
        return m_outline;
    case Side::Inspector:
        return m_inspector;
    case Side::Findings:
        return m_findings;
    case Side::Undo:
        return m_undo;
    case Side::Ribbon:
        break;
    }
    return m_ribbon;
}

bool Workspace::isShown(Side side) const
{
    const QWidget *widget = widgetOf(side);
    return widget && !widget->isHidden();
}

/// Beside two panels the stage of a narrow window would be a slit, so that the outline makes place.
void Workspace::resizeEvent(QResizeEvent *)
{
    const bool isNarrow = width() < leastForBoth;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    if (!isNarrow && m_isOutlineAside) {
        show(Side::Outline, true);
    } else if (isNarrow && isShown(Side::Outline) && isShown(Side::Inspector)) {
        show(Side::Outline, false);
        m_isOutlineAside = true;
    }
}

void Workspace::show(Side side, bool isShown)
{
    if (side == Side::Outline)
        m_isOutlineAside = false;
    if (side == Side::Findings && isShown)
        findings();
    if (side == Side::Undo && isShown)
        makeUndo();
    if (QWidget *widget = widgetOf(side); widget && widget->isHidden() == isShown) {
        widget->setVisible(isShown);
        Q_EMIT shownChanged(side, isShown);
    }
}

void Workspace::showFindings(Severity least)
{
    show(Side::Findings, true);
    m_findings->showFrom(least);
    m_findings->setFocus();
}

} // namespace throughline
