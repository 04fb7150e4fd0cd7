// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"
#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/panes/pane.h"

#include <QPointer>

class QSettings;
class QSplitter;

namespace throughline {

class CheckInSheet;
class FindingsPanel;
class HistorySheet;
class Inspector;
class InterviewSheet;
class Interviewer;
class ModeRail;
class NewItemSheet;
class OutlinePanel;
class Panel;
class PlanningSheet;
class Ribbon;
class RollForwardSheet;
class Stage;
class StatusBar;
class SuspectSheet;
class UndoPanel;

/// Everything around an open document: the rail, the panes in the middle, the panels at its sides, ribbon and status bar.
class Workspace : public QWidget {
    Q_OBJECT

public:
    enum class Side : quint8 { Outline, Inspector, Findings, Ribbon, Undo };

    Workspace(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent = nullptr);

    ModeRail *rail() { return m_rail; }
    OutlinePanel *outline() { return m_outline; }
    Inspector *inspector() { return m_inspector; }
    Stage *stage() { return m_stage; }
    Pane *pane(Mode mode) const;
    StatusBar *status() { return m_status; }

    void applyTheme(const Theme &theme);
    bool isShown(Side side) const;
    void show(Side side, bool isShown);
    void showFindings(Severity least);
    /// Opens the why interview: of \a item, or of all that lack something, the selected one first. Leads back to it where it is
    /// open.
    void askWhy(int item = -1);
    /// What changed since whys were confirmed, that of the selected element first.
    void reviewSuspects();
    /// Confirms the whys of the selected element, or every suspect one.
    void confirmWhys();
    void confirmAllWhys();
    /// A note to a manager about the selected element.
    void checkIn();
    /// What the plan takes against what there is, and the way back from the vision.
    void showResources();
    /// What the document was, and what changed since.
    void showHistory();
    /// Keeps the document as it is, under a name that is asked for.
    void keepBaseline();
    /// Moves the plan's start on and asks what becomes of what slipped.
    void rollForward();
    /// Asks for the title and the why of a new item at \a place.
    void createItem(const NewElement &place);
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
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void fillStage(Dialogs *dialogs);
    /// What is being typed is taken, and a sheet that is open makes place.
    void clearStage();
    void confirm(const Result<TextEdit> &edit, const QString &name, const QString &message);
    void join();
    QWidget *widgetOf(Side side) const;
    FindingsPanel *findings();
    void makeUndo();
    HistorySheet *history();

    Document *m_document;
    Selection *m_selection;
    Dialogs *m_dialogs;
    Theme m_theme;
    ModeRail *m_rail;
    OutlinePanel *m_outline;
    Stage *m_stage;
    Inspector *m_inspector;
    FindingsPanel *m_findings = nullptr;
    UndoPanel *m_undo = nullptr;
    Ribbon *m_ribbon;
    Interviewer *m_interviewer;
    InterviewSheet *m_interview = nullptr;
    SuspectSheet *m_suspects = nullptr;
    PlanningSheet *m_planning = nullptr;
    RollForwardSheet *m_rollForward = nullptr;
    HistorySheet *m_history = nullptr;
    QPointer<NewItemSheet> m_newItem;
    QPointer<CheckInSheet> m_checkIn;
    StatusBar *m_status;
    QSplitter *m_across;
    QSplitter *m_down;
    QByteArray m_downSizes; ///< of m_down, until the findings are there
    bool m_isNarrow = false;
    bool m_isOutlineAside = false; ///< until the window is wide again, or somebody wants it
};

} // namespace throughline
