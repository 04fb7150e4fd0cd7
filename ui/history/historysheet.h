// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/olderplan.h"
#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/history/changesmodel.h"
#include "ui/history/paststates.h"
#include "ui/picking/sheet.h"

class QComboBox;
class QLabel;
class QListView;
class QPushButton;

namespace throughline {

class SheetHeader;

/// What the document was: its baselines and commits, what changed between any two, and the way back, for one element or all.
class HistorySheet : public Sheet {
    Q_OBJECT

public:
    HistorySheet(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *over);

    /// Lists the states again; the newest before the present one is compared with it.
    void begin();
    /// Asks for a name and keeps the document as it is under it.
    void keepBaseline();
    void applyTheme(const Theme &theme) override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// What was done, in words for the status bar.
    void said(const QString &message);
    /// The plan of another state is wanted on the timeline, or none.
    void olderPlanWanted(const std::optional<throughline::OlderPlan> &older);

protected:
    void focusFirst() override;

private:
    void layOut();
    void join();
    void list();
    void fillNewer();
    void follow(const DocumentChange &change);
    void compare();
    void show(const std::shared_ptr<const Compared> &compared);
    void refuse(const QString &reason);
    void offer();
    void goTo(const QModelIndex &change);
    void restoreChange();
    void restoreState();
    void apply(const Result<Edit> &edit, const QString &name);
    void showOnTimeline(bool isWanted);
    void savePage();
    PastState older() const;
    PastState newer() const;
    bool canRestore() const;

    Document *m_document;
    Selection *m_selection;
    Dialogs *m_dialogs;
    PastStates *m_states;
    Comparer *m_comparer;
    ChangesModel *m_changes;
    SheetHeader *m_header;
    QPushButton *m_stop;
    QPushButton *m_keep;
    QListView *m_list;
    QLabel *m_note;
    QComboBox *m_newer;
    QLabel *m_summary;
    QListView *m_changeList;
    QPushButton *m_restore;
    QPushButton *m_restoreAll;
    QPushButton *m_timeline;
    QPushButton *m_page;
    PastState m_wanted; ///< chosen again once it is listed
    bool m_isChosen = false; ///< by the user, so that a later listing doesn't choose
};

} // namespace throughline
