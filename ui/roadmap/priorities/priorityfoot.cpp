// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/priorities/priorityfoot.h"

#include "ui/paint/prioritylegend.h"
#include "ui/roadmap/priorities/prioritiesview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

namespace throughline {

PriorityFoot::PriorityFoot(PrioritiesView *view, QAction *ranking, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_ranking(new QToolButton(this))
    , m_theme(theme)
{
    setAccessibleName(tr("Legend of the priorities"));
    m_ranking->setCheckable(true);
    m_ranking->setChecked(ranking->isChecked());
    m_ranking->setAutoRaise(true);
    m_ranking->setFocusPolicy(Qt::TabFocus);
    m_ranking->setFixedHeight(Theme::row);
    m_ranking->setText(tr("Ranking"));
    m_ranking->setToolTip(tr("The items by rank, and those without scores (R)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, Theme::hairline, Theme::tight, 0);
    layout->addStretch();
    layout->addWidget(m_ranking);
    connect(m_ranking, &QToolButton::clicked, ranking, &QAction::trigger);
    connect(ranking, &QAction::toggled, m_ranking, &QToolButton::setChecked);
    connect(view, &PrioritiesView::modelChanged, this, qOverload<>(&QWidget::update));
    connect(view, &PrioritiesView::colourChanged, this, qOverload<>(&QWidget::update));
}

void PriorityFoot::applyTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

/// All of it, where some has no room.
bool PriorityFoot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const QString words = priorityLegend(m_view->model().content(), m_view->painter().legend(), m_theme).words();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), words, this);
    return true;
}

void PriorityFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, 0, width(), Theme::hairline, m_theme.border);
    priorityLegend(m_view->model().content(), m_view->painter().legend(), m_theme)
        .paint(painter, QRectF(Theme::pad, 0, m_ranking->x() - 2.0 * Theme::pad, height()));
}

} // namespace throughline
