// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/pane.h"

#include <QSplitter>

#include <map>

namespace throughline {

/// The middle of the workspace: one pane, or two side by side. They follow the same selection, so what is chosen in one is shown by
/// the other.
class Stage : public QSplitter {
    Q_OBJECT

public:
    explicit Stage(QWidget *parent = nullptr);

    void addPane(Pane *pane);
    Pane *pane(Mode mode) const { return m_panes.at(mode); }
    /// In the order of the modes.
    std::vector<Pane *> panes() const;

    /// The pane that was used last.
    Mode mode() const { return m_mode; }
    bool isShown(Mode mode) const;
    /// Shows \a mode in the place of the pane that was used last, unless it is there already, and gives it the keyboard.
    void show(Mode mode);
    bool isSplit() const { return m_beside.has_value(); }
    /// Puts the mode that was shown before beside the present one, or takes it away again.
    void setSplit(bool isSplit);
    void focusPane();

Q_SIGNALS:
    /// Another pane is used, shown or hidden.
    void modeChanged();

private:
    void arrange();
    void noteFocus(QWidget *now);
    Mode otherMode() const;

    std::map<Mode, Pane *> m_panes;
    Mode m_mode = Mode::Text;
    std::optional<Mode> m_beside;
    std::optional<Mode> m_before; ///< shown before the present one
};

} // namespace throughline
