// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"
#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/paint/roadmapcolours.h"
#include "ui/roadmap/roadmapfilter.h"

#include <QAction>
#include <QWidget>

class QSettings;

namespace throughline {

class PrioritiesView;
class PriorityActions;
class PriorityFoot;
class RankingPanel;
class RoadmapTray;

/// The priorities with their ranking: beside the plane, or in its place where there isn't room for both.
class PriorityPage : public QWidget {
    Q_OBJECT

public:
    PriorityPage(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent);

    PrioritiesView *view() const { return m_view; }
    PriorityActions *actions() const { return m_actions; }
    /// For menus and the command palette.
    QList<QAction *> all() const;
    void applyTheme(const Theme &theme);
    void restore(const QSettings &settings);
    void store(QSettings &settings) const;
    /// Takes the document's snapshot where it hasn't yet, and looks at what \a filter leaves.
    void refresh(const RoadmapFilter &filter);

Q_SIGNALS:
    void refused(const QString &reason);
    void newItemWanted(const throughline::NewElement &place);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isNarrow() const;
    void join(Selection *selection);
    void arrange();
    void turnRanking();
    void showModel();
    void dragOut(QPoint globalPosition, bool isDrop);

    PrioritiesView *m_view;
    QAction *m_ranking;
    QWidget *m_side;
    RankingPanel *m_panel;
    RoadmapTray *m_tray;
    PriorityFoot *m_foot = nullptr;
    PriorityActions *m_actions;
    bool m_isWantedBeside = true; ///< the ranking, where there is room
    bool m_isWantedInPlace = false; ///< of the plane, where there isn't
};

} // namespace throughline
