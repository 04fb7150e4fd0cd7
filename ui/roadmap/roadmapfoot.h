// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmaplegend.h"

#include <QWidget>

namespace throughline {

class RoadmapView;

/// The legend below the timeline.
class RoadmapFoot : public QWidget {
    Q_OBJECT

public:
    RoadmapFoot(RoadmapView *view, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    RoadmapLegend legend() const;

    RoadmapView *m_view;
    Theme m_theme;
};

} // namespace throughline
