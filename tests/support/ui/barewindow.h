// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QPlainTextEdit;

namespace throughline {

/// A main window with menus, a toolbar, two docks and an editor: what any program of this kind has to show, and nothing else.
class BareWindow : public QMainWindow {
public:
    /// Shows the text of the file at \a path, where it isn't empty.
    explicit BareWindow(const QString &path);

    QPlainTextEdit *editor() const { return m_editor; }

private:
    QPlainTextEdit *m_editor;
};

} // namespace throughline
