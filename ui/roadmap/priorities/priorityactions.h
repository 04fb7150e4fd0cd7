// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/panes/paneactions.h"

namespace throughline {

class PrioritiesView;

/// What one can do on the plane of priorities.
class PriorityActions : public PaneActions {
    Q_OBJECT

public:
    PriorityActions(Document *document, Dialogs *dialogs, PrioritiesView *view);

    QAction *newItem() const { return m_newItem; }
    QAction *zoomIn() const { return m_zoomIn; }
    QAction *zoomOut() const { return m_zoomOut; }
    QAction *fit() const { return m_fit; }

private:
    void addItems();
    void addScores();
    void addZooms();
    void selectAll();
    void link();

    Dialogs *m_dialogs;
    PrioritiesView *m_view;
    QAction *m_newItem = nullptr;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_fit = nullptr;
};

} // namespace throughline
