// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAction>
#include <QHash>

#include <functional>

class QMenu;

namespace throughline {

class PaintedView;

/// What one can do in a view, as actions with their keys, for menus and the command palette. The keys work while the view has the
/// keyboard.
class PaneActions : public QObject {
    Q_OBJECT

public:
    /// \a view catches up before one of them acts.
    PaneActions(Document *document, PaintedView *view);

    QList<QAction *> all() const { return m_actions; }
    void fillMenu(QMenu *menu) const;
    /// For the right mouse button; it deletes itself.
    QMenu *newMenu(QWidget *parent) const;

Q_SIGNALS:
    void refused(const QString &reason);

protected:
    using Enabled = std::function<bool()>;
    enum class In : quint8 { Menu, BarOnly };

    /// \a isEnabled is asked by update(), and again before the action acts.
    QAction *add(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act, Enabled isEnabled = {},
        In place = In::Menu);
    void addSeparator() { m_menu << nullptr; }
    void update();
    Document *document() const { return m_document; }
    /// The document's, not what a view that is out of sight saw last.
    const Snapshot &snapshot() const { return m_document->snapshot(); }

private:
    Document *m_document;
    PaintedView *m_view;
    QList<QAction *> m_actions;
    QHash<QAction *, Enabled> m_enabled;
    QList<QAction *> m_menu; ///< null: a separator
};

} // namespace throughline
