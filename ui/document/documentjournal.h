// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"
#include "ui/document/document.h"

#include <QElapsedTimer>
#include <QSet>

namespace throughline {

/// Keeps a document's unsaved edits in a journal: from the first one until its file has them all, or discard() lets go of them.
class DocumentJournal : public QObject {
    Q_OBJECT

public:
    /// \a folder is where journals are.
    DocumentJournal(Document *document, const QString &folder, QObject *parent = nullptr);

    /// The user wants no more of what isn't saved.
    void discard();
    /// Waits until all is on disk; false where it isn't.
    bool flush() { return m_journal.flush(); }

Q_SIGNALS:
    /// Edits can't be kept for now, and why; it is tried again with a later one.
    void failed(const QString &reason);

private:
    void take(const DocumentChange &change);
    void followFile();
    void note(const QString &reason);
    void begin(const JournalStep &step);
    void beginAnew();

    Document *m_document;
    Snapshot m_saved; ///< what the file has; not kept up while there is a journal
    std::optional<JournalBase> m_base; ///< what the journal's edits count from, while there is one
    QSet<QString> m_pictures; ///< edited since then
    int m_edits = 0; ///< since then
    QElapsedTimer m_sinceFailure; ///< invalid where all is well
    Journal m_journal;
};

} // namespace throughline
