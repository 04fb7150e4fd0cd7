// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/olderplan.h"
#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/paint/prioritybubbles.h"
#include "ui/panes/pane.h"
#include "ui/roadmap/roadmapfilter.h"
#include "ui/roadmap/roadmaplens.h"

class QStackedWidget;

namespace throughline {

class RoadmapActions;
class HorizonActions;
class HorizonsView;
class PriorityPage;
class RoadmapFoot;
class RoadmapHead;
class Introduction;
class RoadmapOverview;
class RoadmapTray;
class RoadmapView;

/// Roadmap mode: items over time, in lanes, as cards by how far away they are, or as bubbles by how much they count.
class RoadmapPane : public Pane {
    Q_OBJECT

public:
    RoadmapPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent = nullptr);

    bool shows(ElementKind kind) const override { return kind == ElementKind::Item; }
    QList<QAction *> editActions() const override;
    void applyTheme(const Theme &theme) override;
    /// Lanes, colour and zoom as they were when the window was closed.
    void restore(const QSettings &settings) override;
    void store(QSettings &settings) const override;
    /// What a picture of the roadmap shows: the lanes and colours that are seen here.
    RoadmapLook look() const;
    /// Buttons for what is done with the plan as a whole.
    void addPlanning(QAction *resources, QAction *rollForward);
    /// And one of the priorities.
    PriorityLook priorityLook() const;
    void showThrough(RoadmapLens lens);
    RoadmapLens lens() const { return m_lens; }
    /// Shows on the timeline where bars were in an older plan; none: no longer.
    void showOlderPlan(const std::optional<OlderPlan> &older);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void join();
    void showModel();
    void showPage();
    void setFilter(const RoadmapFilter &filter);
    void setColour(RoadmapColour colour);
    void dropLostLane();
    QWidget *view() const;
    QAction *addLens(RoadmapLens lens, const QString &text, Qt::Key key);
    void showTray();
    void showMenu(QPoint globalPosition);
    void dragOut(QPoint globalPosition, bool isDrop);

    Document *m_document;
    RoadmapHead *m_head;
    QStackedWidget *m_pages;
    Introduction *m_introduction;
    RoadmapView *m_view;
    HorizonsView *m_horizons;
    PriorityPage *m_priorities;
    RoadmapTray *m_tray;
    RoadmapOverview *m_overview;
    RoadmapFoot *m_foot;
    RoadmapActions *m_actions;
    HorizonActions *m_horizonActions;
    QAction *m_filter;
    RoadmapLens m_lens = RoadmapLens::Timeline;
    QHash<RoadmapLens, QAction *> m_lenses; ///< those that a key leads to, and back
    bool m_isTrayWanted = true;
};

} // namespace throughline
