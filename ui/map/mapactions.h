// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>

class QMenu;

namespace throughline {

class MapView;

/// What one can do on the map, as actions with their keys, for menus and the command palette. The keys work while the map has the
/// keyboard.
class MapActions : public QObject {
    Q_OBJECT

public:
    MapActions(Document *document, MapView *view);

    QList<QAction *> all() const { return m_actions; }
    QAction *zoomIn() const { return m_zoomIn; }
    QAction *zoomOut() const { return m_zoomOut; }
    QAction *fit() const { return m_fit; }
    void fillMenu(QMenu *menu);

Q_SIGNALS:
    void refused(const QString &reason);

private:
    using Enabled = std::function<bool()>;

    QAction *add(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act, Enabled isEnabled = {});
    void addEdits();
    void addZooms();
    void update();
    int element() const;
    /// Lets the user pick what the current element is for, or what relies on it.
    void link(bool isReason);
    bool mayLink(bool isReason) const;

    Document *m_document;
    MapView *m_view;
    QList<QAction *> m_actions;
    QHash<QAction *, Enabled> m_enabled;
    QList<QAction *> m_menu; ///< null: a separator
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_fit = nullptr;
};

} // namespace throughline
