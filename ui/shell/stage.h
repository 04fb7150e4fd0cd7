// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

#include <map>
#include <optional>

namespace throughline {

/// The middle of the workspace: one pane, or two side by side. They follow the same selection, so what is chosen in one is shown by
/// the other.
class Stage : public QSplitter {
    Q_OBJECT

public:
    enum class Mode : quint8 { Vision, Framework, Roadmap, Map, Text };

    explicit Stage(QWidget *parent = nullptr);

    /// Stable words, for settings and the command line: "vision".
    static QString nameOf(Mode mode);
    static std::optional<Mode> modeNamed(const QString &name);

    /// Where \a pane wants the keyboard is its focus proxy.
    void addPane(Mode mode, QWidget *pane);

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

    std::map<Mode, QWidget *> m_panes;
    Mode m_mode = Mode::Text;
    std::optional<Mode> m_beside;
    std::optional<Mode> m_before; ///< shown before the present one
};

} // namespace throughline
