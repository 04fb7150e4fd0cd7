// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapoverview.h"

#include "ui/roadmap/roadmapview.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace throughline {

namespace {

constexpr int redrawDelay = 40; // milliseconds
constexpr double leastFrame = 6; // pixels

} // namespace

RoadmapOverview::RoadmapOverview(RoadmapView *view, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_theme(theme)
{
    setFixedHeight(Theme::vast);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setToolTip(tr("All of the plan; click or drag to go there"));
    setAccessibleName(tr("Overview of the roadmap"));
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(redrawDelay);
    connect(&m_redraw, &QTimer::timeout, this, &RoadmapOverview::drawPlan);
    connect(view, &RoadmapView::modelChanged, &m_redraw, qOverload<>(&QTimer::start));
    connect(view, &RoadmapView::lookChanged, this, qOverload<>(&QWidget::update));
    m_redraw.start();
}

void RoadmapOverview::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_redraw.start();
}

QRectF RoadmapOverview::plan() const
{
    return QRectF(rect()).adjusted(m_view->painter().laneWidth(), Theme::tight, -Theme::tight, -Theme::tight);
}

/// From months and rows.
QRectF RoadmapOverview::toStrip(const QRectF &area) const
{
    const Roadmap &roadmap = m_view->model().roadmap();
    const QRectF plan = this->plan();
    const double month = plan.width() / std::max(roadmap.scale().width(), 1.0);
    const double row = plan.height() / std::max(roadmap.height(), 1.0);
    return {plan.left() + area.left() * month, plan.top() + area.top() * row, area.width() * month, area.height() * row};
}

void RoadmapOverview::drawPlan()
{
    m_plan = QPixmap(size() * devicePixelRatioF());
    m_plan.setDevicePixelRatio(devicePixelRatioF());
    m_plan.fill(m_theme.window);
    QPainter painter(&m_plan);
    const RoadmapModel &model = m_view->model();
    const QColor traced = Theme::mixed(m_theme.info, m_theme.window, 0.6);
    for (const RoadmapBar &bar : model.roadmap().bars()) {
        const bool isTraced = model.snapshot().trace().traced(bar.item) != Traced::No;
        QRectF box = toStrip({bar.start, model.roadmap().middle(bar) - 0.4, bar.shownEnd - bar.start, 0.8});
        box.setSize({std::max(box.width(), 1.0), std::clamp(box.height(), 1.0, 4.0)});
        painter.fillRect(box, isTraced ? traced : m_theme.untraced);
    }
    update();
}

void RoadmapOverview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_plan.isNull())
        painter.fillRect(rect(), m_theme.window);
    painter.drawPixmap(0, 0, m_plan);
    painter.fillRect(0, 0, width(), Theme::hairline, m_theme.border);
    QRectF frame = toStrip(m_view->shown()) & plan();
    frame.setSize({std::max(frame.width(), leastFrame), std::max(frame.height(), leastFrame)});
    QColor ground = m_theme.accent;
    ground.setAlphaF(0.12F);
    painter.setPen(QPen(m_theme.accent, Theme::hairline));
    painter.setBrush(ground);
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
}

void RoadmapOverview::resizeEvent(QResizeEvent *)
{
    m_redraw.start();
}

void RoadmapOverview::scrollTo(QPointF point)
{
    const Roadmap &roadmap = m_view->model().roadmap();
    const QRectF plan = this->plan();
    m_view->showPlace({(point.x() - plan.left()) / std::max(plan.width(), 1.0) * roadmap.scale().width(),
        (point.y() - plan.top()) / std::max(plan.height(), 1.0) * roadmap.height()});
}

void RoadmapOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        scrollTo(event->position());
}

void RoadmapOverview::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        scrollTo(event->position());
}

} // namespace throughline
