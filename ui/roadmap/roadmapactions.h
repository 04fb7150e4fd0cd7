// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/document.h"

#include <QAction>
#include <QHash>

#include <functional>

class QMenu;

namespace throughline {

class RoadmapView;

/// What one can do on the timeline, as actions with their keys, for menus and the command palette. The keys work while the timeline
/// has the keyboard.
class RoadmapActions : public QObject {
    Q_OBJECT

public:
    RoadmapActions(Document *document, Dialogs *dialogs, RoadmapView *view);

    QList<QAction *> all() const { return m_actions; }
    QAction *newItem() const { return m_newItem; }
    QAction *zoomIn() const { return m_zoomIn; }
    QAction *zoomOut() const { return m_zoomOut; }
    QAction *fit() const { return m_fit; }
    void fillMenu(QMenu *menu);

Q_SIGNALS:
    void refused(const QString &reason);

private:
    using Enabled = std::function<bool()>;

    QAction *add(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act, Enabled isEnabled = {});
    void addItems();
    void addMoves();
    void addZooms();
    void update();
    void link(FieldKey key, const std::vector<ElementKind> &kinds);
    void remove();

    Document *m_document;
    Dialogs *m_dialogs;
    RoadmapView *m_view;
    QList<QAction *> m_actions;
    QList<QAction *> m_menu; ///< null: a separator
    QHash<QAction *, Enabled> m_enabled;
    QAction *m_newItem = nullptr;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_fit = nullptr;
};

} // namespace throughline
