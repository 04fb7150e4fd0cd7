// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/panes/pane.h"

namespace throughline {

class HeadingFollower;
class Highlighter;
class SourceEditor;

/// Text mode: the editor and what stands around it.
class SourcePane : public Pane {
    Q_OBJECT

public:
    SourcePane(Document *document, Selection *selection, const Theme &theme, QWidget *parent = nullptr);

    bool shows(ElementKind) const override { return true; }
    QList<QAction *> editActions() const override;
    void settle() override;
    void applyTheme(const Theme &theme) override;
    void restore(const QSettings &settings) override;
    void store(QSettings &settings) const override;
    /// Steps of type size above or below the usual one.
    int zoom() const;
    void setZoom(int steps);

private:
    SourceEditor *m_editor;
    Highlighter *m_highlighter;
    HeadingFollower *m_follower;
};

} // namespace throughline
