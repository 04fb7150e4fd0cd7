// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapfoot.h"

#include "ui/roadmap/roadmapview.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace throughline {

RoadmapFoot::RoadmapFoot(RoadmapView *view, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_theme(theme)
{
    setFixedHeight(Theme::row);
    setAccessibleName(tr("Legend of the roadmap"));
    connect(view, &RoadmapView::modelChanged, this, qOverload<>(&QWidget::update));
    connect(view, &RoadmapView::colourChanged, this, qOverload<>(&QWidget::update));
}

void RoadmapFoot::applyTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

RoadmapLegend RoadmapFoot::legend() const
{
    RoadmapLegend legend(m_view->model().content(), m_view->painter().legend(), m_theme);
    if (m_view->olderPlan())
        legend.add(RoadmapLegend::Mark::Dashes, m_theme.mutedText, tr("where it was: %1").arg(m_view->olderPlan()->name));
    return legend;
}

/// All of it, where some has no room.
bool RoadmapFoot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const RoadmapLegend legend = this->legend();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), legend.words(), this);
    return true;
}

void RoadmapFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, 0, width(), Theme::hairline, m_theme.border);
    const RoadmapLegend legend = this->legend();
    legend.paint(painter, QRectF(rect()).adjusted(Theme::pad, 0, -Theme::pad, 0));
}

} // namespace throughline
