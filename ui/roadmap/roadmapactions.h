// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/panes/paneactions.h"

namespace throughline {

class RoadmapView;

/// What one can do on the timeline.
class RoadmapActions : public PaneActions {
    Q_OBJECT

public:
    RoadmapActions(Document *document, Dialogs *dialogs, RoadmapView *view);

    QAction *newItem() const { return m_newItem; }
    QAction *zoomIn() const { return m_zoomIn; }
    QAction *zoomOut() const { return m_zoomOut; }
    QAction *fit() const { return m_fit; }

private:
    void addItems();
    void addMoves();
    void addZooms();
    void link(FieldKey key, const std::vector<ElementKind> &kinds);
    void remove();

    Dialogs *m_dialogs;
    RoadmapView *m_view;
    QAction *m_newItem = nullptr;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_fit = nullptr;
};

} // namespace throughline
