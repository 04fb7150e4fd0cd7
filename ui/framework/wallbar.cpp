// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wallbar.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace throughline {

WallBar::WallBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_filter(new QLineEdit(this))
    , m_sum(new QLabel(this))
{
    m_due = addButton(
        tr("Due for review"), QStringLiteral("calendar"), tr("Only bets whose review is due, with what they are for (R)"));
    m_tradeOffs
        = addButton(tr("Trade-offs short"), QStringLiteral("tradeoff"), tr("Only what we think, without the conditions (S)"));
    m_comparison = addButton(tr("Compare"), QStringLiteral("table"), tr("Compare a bet with its alternatives (T)"));
    for (QToolButton *button : {m_due, m_tradeOffs, m_comparison})
        button->setCheckable(true);
    m_filter->setPlaceholderText(tr("Filter (/)"));
    m_filter->setAccessibleName(tr("Filter the cards"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedHeight(Theme::control);
    m_filter->setMaximumWidth(Theme::sidePanel);
    m_filter->installEventFilter(this);
    m_sum->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::wide, Theme::tight, Theme::wide, Theme::tight);
    layout->setSpacing(Theme::tight);
    layout->addWidget(m_filter, 2);
    layout->addSpacing(Theme::gap);
    layout->addWidget(m_due);
    layout->addWidget(m_tradeOffs);
    layout->addWidget(m_comparison);
    layout->addWidget(m_sum, 3);
    connect(m_filter, &QLineEdit::textChanged, this, &WallBar::filterChanged);
    connect(m_due, &QToolButton::clicked, this, &WallBar::dueToggled);
    connect(m_tradeOffs, &QToolButton::clicked, this, &WallBar::tradeOffsToggled);
    connect(m_comparison, &QToolButton::clicked, this, &WallBar::comparisonToggled);
    applyTheme(theme);
}

QToolButton *WallBar::addButton(const QString &text, const QString &icon, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(Theme::control);
    m_icons.insert(button, icon);
    return button;
}

void WallBar::applyTheme(const Theme &theme)
{
    m_theme = theme;
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->setIcon(themedIcon(it.value(), theme));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_sum->setPalette(muted);
    m_sum->setFont(theme.small);
    fit();
    update();
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

void WallBar::showSum(const QString &sum)
{
    m_sumText = sum;
    fit();
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
    const bool isNarrow = width() < Theme::page * 0.8;
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    layout()->activate();
    m_sum->setText(m_sum->fontMetrics().elidedText(m_sumText, Qt::ElideRight, m_sum->width()));
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

void WallBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void WallBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, height() - Theme::hairline, width(), Theme::hairline, m_theme.border);
}

} // namespace throughline
