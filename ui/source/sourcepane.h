// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace throughline {

class HeadingFollower;
class Highlighter;
class SourceEditor;

/// Text mode: the editor and what stands around it.
class SourcePane : public QWidget {
    Q_OBJECT

public:
    SourcePane(Document *document, Selection *selection, const Theme &theme, QWidget *parent = nullptr);

    /// For the Edit menu and the command palette.
    QList<QAction *> editActions() const;
    void focusEditor();
    /// What is being typed is taken as it is: the document is about to be saved or left.
    void settle();
    void applyTheme(const Theme &theme);
    /// Steps of type size above or below the usual one.
    int zoom() const;
    void setZoom(int steps);

private:
    SourceEditor *m_editor;
    Highlighter *m_highlighter;
    HeadingFollower *m_follower;
};

} // namespace throughline
