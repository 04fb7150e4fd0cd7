// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"
#include "ui/panes/mode.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QWidget>

class QSettings;

namespace throughline {

/// What fills the middle of the workspace in one mode: all that the workspace knows of it. Where it wants the keyboard is its focus
/// proxy.
class Pane : public QWidget {
    Q_OBJECT

public:
    Pane(Mode mode, QWidget *parent)
        : QWidget(parent)
        , m_mode(mode)
    {
    }

    Mode mode() const { return m_mode; }
    /// Whether elements of \a kind can be seen in it.
    virtual bool shows(ElementKind kind) const = 0;
    /// For the menus and the command palette.
    virtual QList<QAction *> editActions() const = 0;
    virtual void applyTheme(const Theme &theme) = 0;
    /// What is being typed is taken as it is: the document is about to be saved or left.
    virtual void settle() { }
    /// All that can be seen is drawn.
    virtual bool isSettled() const { return true; }
    virtual void restore(const QSettings &settings) { Q_UNUSED(settings) }
    virtual void store(QSettings &settings) const { Q_UNUSED(settings) }

Q_SIGNALS:
    /// An edit that can't be made, and why, in words for the user; also what was done where one can't see it.
    void refused(const QString &reason);
    /// Somebody should ask for a new item at that place, and for its why.
    void newItemWanted(const throughline::NewElement &place);
    void presentWanted(bool fromHere);

private:
    Mode m_mode;
};

} // namespace throughline
