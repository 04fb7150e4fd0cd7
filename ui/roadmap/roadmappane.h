// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/paint/roadmapcolours.h"
#include "ui/panes/pane.h"

class QStackedWidget;

namespace throughline {

class RoadmapActions;
class HorizonActions;
class HorizonsView;
class RoadmapFoot;
class RoadmapHead;
class RoadmapIntroduction;
class RoadmapOverview;
class RoadmapTray;
class RoadmapView;

/// Roadmap mode: items over time, in lanes.
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
    /// Cards by how far away they are in place of bars over time, or back.
    void showHorizons(bool areShown);
    bool areHorizonsShown() const { return m_horizonsMode->isChecked(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void join();
    void showModel();
    void showPage();
    void showHorizonCards();
    void showTray();
    void showMenu(QPoint globalPosition);
    void dragOut(QPoint globalPosition, bool isDrop);

    Document *m_document;
    RoadmapHead *m_head;
    QStackedWidget *m_pages;
    RoadmapIntroduction *m_introduction;
    RoadmapView *m_view;
    HorizonsView *m_horizons;
    RoadmapTray *m_tray;
    RoadmapOverview *m_overview;
    RoadmapFoot *m_foot;
    RoadmapActions *m_actions;
    HorizonActions *m_horizonActions;
    QAction *m_filter;
    QAction *m_horizonsMode;
    bool m_isTrayWanted = true;
};

} // namespace throughline
