// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/document.h"

#include <QAction>

namespace throughline {

class HorizonsView;

/// What one can do with the cards of the horizons, as actions with their keys, for menus and the command palette.
class HorizonActions : public QObject {
    Q_OBJECT

public:
    HorizonActions(Document *document, Dialogs *dialogs, HorizonsView *view);

    QList<QAction *> all() const { return m_actions; }

Q_SIGNALS:
    void refused(const QString &reason);

private:
    void add(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act);
    void link(FieldKey key, const std::vector<ElementKind> &kinds);
    void update();

    Document *m_document;
    HorizonsView *m_view;
    QList<QAction *> m_actions;
};

} // namespace throughline
