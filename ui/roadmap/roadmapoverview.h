// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace throughline {

class RoadmapView;

/// Below the timeline: all of the plan at once, those without a why in red, and a frame around what the timeline shows. A click or
/// a drag there scrolls it.
class RoadmapOverview : public QWidget {
    Q_OBJECT

public:
    RoadmapOverview(RoadmapView *view, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRectF plan() const;
    QRectF toStrip(const QRectF &area) const;
    void drawPlan();
    void scrollTo(QPointF point);

    RoadmapView *m_view;
    Theme m_theme;
    QPixmap m_plan;
    QTimer m_redraw; ///< the timeline itself comes first
};

} // namespace throughline
