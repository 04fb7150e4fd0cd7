// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/paneactions.h"

namespace throughline {

class MapView;

/// What one can do on the map.
class MapActions : public PaneActions {
    Q_OBJECT

public:
    MapActions(Document *document, MapView *view);

    QAction *zoomIn() const { return m_zoomIn; }
    QAction *zoomOut() const { return m_zoomOut; }
    QAction *fit() const { return m_fit; }

private:
    void addEdits();
    void addZooms();
    int element() const;
    /// Lets the user pick what the current element is for, or what relies on it.
    void link(bool isReason);
    bool mayLink(bool isReason) const;

    MapView *m_view;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_fit = nullptr;
};

} // namespace throughline
