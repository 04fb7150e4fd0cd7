// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"
#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QSettings;
class QStackedWidget;

namespace throughline {

class RoadmapActions;
class RoadmapFoot;
class RoadmapHead;
class RoadmapIntroduction;
class RoadmapOverview;
class RoadmapTray;
class RoadmapView;

/// Roadmap mode: items over time, in lanes.
class RoadmapPane : public QWidget {
    Q_OBJECT

public:
    RoadmapPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent = nullptr);

    /// For the Edit menu and the command palette.
    QList<QAction *> editActions() const;
    void applyTheme(const Theme &theme);
    /// Lanes, colour and zoom as they were when the window was closed.
    void restore(const QSettings &settings);
    void store(QSettings &settings) const;

Q_SIGNALS:
    /// An edit that can't be made, and why, in words for the user.
    void refused(const QString &reason);
    /// Somebody should ask for a new item at that place, and for its why.
    void newItemWanted(const throughline::NewElement &place);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void join();
    void showModel();
    void showTray();
    void showMenu(QPoint globalPosition);
    void dragOut(QPoint globalPosition, bool isDrop);

    Document *m_document;
    RoadmapHead *m_head;
    QStackedWidget *m_pages;
    RoadmapIntroduction *m_introduction;
    RoadmapView *m_view;
    RoadmapTray *m_tray;
    RoadmapOverview *m_overview;
    RoadmapFoot *m_foot;
    RoadmapActions *m_actions;
    QAction *m_filter;
    bool m_isTrayWanted = true;
};

} // namespace throughline
