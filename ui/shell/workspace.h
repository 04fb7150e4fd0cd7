// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QSettings;
class QSplitter;

namespace throughline {

class FindingsPanel;
class FrameworkPane;
class Inspector;
class ModeRail;
class OutlinePanel;
class Panel;
class Ribbon;
class SourcePane;
class Stage;
class StatusBar;
class StoryboardPane;

/// Everything around an open document: the rail, the panes in the middle, the panels at its sides, ribbon and status bar.
class Workspace : public QWidget {
    Q_OBJECT

public:
    enum class Side : quint8 { Outline, Inspector, Findings, Ribbon };

    Workspace(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent = nullptr);

    ModeRail *rail() { return m_rail; }
    OutlinePanel *outline() { return m_outline; }
    Inspector *inspector() { return m_inspector; }
    Stage *stage() { return m_stage; }
    StoryboardPane *storyboard() { return m_storyboard; }
    FrameworkPane *framework() { return m_framework; }
    SourcePane *source() { return m_source; }
    StatusBar *status() { return m_status; }

    void applyTheme(const Theme &theme);
    bool isShown(Side side) const;
    void show(Side side, bool isShown);
    void showFindings(Severity least);
    /// Gives the keyboard to the pane in use; to the text where only that shows what is selected.
    void focusEditor();
    /// Takes what is still being typed anywhere into the document.
    void settle();
    /// Gives the focus to the pane or panel after (before) the one that has it.
    void focusNext(bool isForward);

    void restore(const QSettings &settings);
    void store(QSettings &settings) const;

Q_SIGNALS:
    void shownChanged(throughline::Workspace::Side side, bool isShown);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void fillStage();
    void join();
    QWidget *widgetOf(Side side) const;
    FindingsPanel *findings();

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    ModeRail *m_rail;
    OutlinePanel *m_outline;
    Stage *m_stage;
    StoryboardPane *m_storyboard;
    FrameworkPane *m_framework;
    SourcePane *m_source;
    Inspector *m_inspector;
    FindingsPanel *m_findings = nullptr;
    Ribbon *m_ribbon;
    StatusBar *m_status;
    QSplitter *m_across;
    QSplitter *m_down;
    QByteArray m_downSizes; ///< of m_down, until the findings are there
};

} // namespace throughline
