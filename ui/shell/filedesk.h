// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/unsavedwork.h"
#include "ui/dialogs/dialogs.h"
#include "ui/document/documentjournal.h"
#include "ui/shell/outsidechanges.h"
#include "ui/shell/recentfiles.h"

namespace throughline {

struct Template;

/// Opening, starting, saving and leaving a document, and taking up what a crash left behind, with the questions that come up.
class FileDesk : public QObject {
    Q_OBJECT

public:
    FileDesk(Document *document, Dialogs *dialogs, QSettings *settings, QObject *parent = nullptr);

    RecentFiles &recent() { return m_recent; }
    OutsideChanges *outside() { return m_outside; }

    /// From now on unsaved edits are kept in a journal in \a folder, and what others left there is offered.
    void keepJournals(const QString &folder);
    std::vector<UnsavedWork> unsavedWork() const;
    /// Opens the document of a journal with its unsaved edits.
    bool restore(const QString &journal);
    /// Lets go of a journal, when the user has agreed.
    void discard(const QString &journal);
    /// Lets go of the document, which mayLeave().
    void leave();

    /// Asks for a file where \a path is empty.
    bool open(const QString &path = {});
    /// Starts an untitled document with the text of a template; of a sample, which has pictures, a copy is made where the user
    /// says.
    bool startFrom(const QString &id);
    bool save();
    bool saveAs();
    /// True where the document may go: it is saved, or the user lets go of it.
    bool mayLeave();
    /// Takes in what another program has written to the file.
    void lookForOutsideChanges();

Q_SIGNALS:
    /// Another document is open now.
    void opened();
    void saved();
    void restored();
    void discarded();
    /// A crash would lose what isn't saved, and why.
    void unsafe(const QString &reason);
    /// What is still being typed somewhere is needed now: the document is about to be written or left.
    void settling();

private:
    bool read(const QString &path);
    bool readSaved(const QString &path);
    bool takeUp(const QString &journal);
    bool removeJournal(const QString &journal);
    /// What was left behind of the document at \a path.
    std::optional<UnsavedWork> unsavedWorkOn(const QString &path) const;
    bool copySample(const Template &sample);
    bool settle(const Result<void> &result);
    bool saveChanged();
    bool saveOverChanged();
    bool announceSaved();

    Document *m_document;
    Dialogs *m_dialogs;
    RecentFiles m_recent;
    OutsideChanges *m_outside;
    QString m_journals; ///< the folder; empty where none are kept
    DocumentJournal *m_journal = nullptr;
};

} // namespace throughline
