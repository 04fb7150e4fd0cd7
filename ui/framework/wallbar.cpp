// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wallbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace throughline {

WallBar::WallBar(const Theme &theme, QWidget *parent)
    : PaneBar(theme, parent)
    , m_filter(new QLineEdit(this))
{
    m_filter->setPlaceholderText(tr("Filter (/)"));
    m_filter->setAccessibleName(tr("Filter the cards"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedHeight(Theme::control);
    m_filter->setMinimumWidth(Theme::sidePanel * 2 / 5);
    m_filter->setMaximumWidth(Theme::sidePanel);
    m_filter->installEventFilter(this);
    line()->addWidget(m_filter, 2);
    line()->addSpacing(Theme::pad);
    m_due = addButton(
        QStringLiteral("calendar"), tr("Due for review"), tr("Only bets whose review is due, with what they are for (R)"));
    m_tradeOffs
        = addButton(QStringLiteral("tradeoff"), tr("Trade-offs short"), tr("Only what we think, without the conditions (S)"));
    m_comparison = addButton(QStringLiteral("table"), tr("Compare"), tr("Compare a bet with its alternatives (T)"));
    for (QToolButton *button : {m_due, m_tradeOffs, m_comparison})
        button->setCheckable(true);
    addSum(3)->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_filter, &QLineEdit::textChanged, this, &WallBar::filterChanged);
    connect(m_due, &QToolButton::clicked, this, &WallBar::dueToggled);
    connect(m_tradeOffs, &QToolButton::clicked, this, &WallBar::tradeOffsToggled);
    connect(m_comparison, &QToolButton::clicked, this, &WallBar::comparisonToggled);
    applyTheme(theme);
}

void WallBar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QString WallBar::filter() const
{
    return m_filter->text();
}

void WallBar::clearFilter()
{
    m_filter->clear();
}

void WallBar::showDue(int count, bool isOnly)
{
    m_due->setText(count > 0 ? tr("%1 due for review").arg(count) : tr("Due for review"));
    m_due->setEnabled(count > 0 || isOnly);
    m_due->setChecked(isOnly);
    fit();
}

void WallBar::showTradeOffs(bool areShort)
{
    m_tradeOffs->setChecked(areShort);
}

void WallBar::showComparison(bool isShown)
{
    m_comparison->setChecked(isShown);
}

/// Where there is little room, the buttons are only icons.
void WallBar::fit()
{
    showWords(width() >= Theme::page * 0.8);
    PaneBar::fit();
}

/// Enter and Down lead from the filter to the cards that it leaves, Escape clears it first.
bool WallBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (!m_filter->text().isEmpty())
            m_filter->clear();
        else
            Q_EMIT filterLeft();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT filterLeft();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace throughline
