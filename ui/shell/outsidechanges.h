// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/merge.h"
#include "ui/document/selection.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace throughline {

/// Watches the document's file and takes in what other programs write to it: as it is where nothing was changed here, merged with
/// what was otherwise. Nothing is overwritten: undoing the merge gives back the file's text, and undoing once more ours.
class OutsideChanges : public QObject {
    Q_OBJECT

public:
    enum class Outcome : quint8 {
        Nothing, ///< the file is what we know
        Taken,
        Asked, ///< there are conflicts: conflicted() was emitted, and the document is as it was
        Failed, ///< the file can't be read; error() says why
    };

    /// \a selection stays where it is; may be null.
    OutsideChanges(Document *document, QObject *parent);
    void keep(Selection *selection) { m_selection = selection; }

    Outcome look();
    /// As look(), but asks about conflicts even where it has already.
    Outcome lookAgain();
    /// As look(), in a moment.
    void lookSoon() { m_settling.start(); }
    const Error &error() const { return m_error; }

    /// What was found to be in conflict, ours being the document as it is now.
    Merged pending(std::span<const MergeChoice> choices = {}) const;
    /// Merges with these choices, unless the file or ours has changed again since: then everything begins anew.
    Outcome decide(std::span<const MergeChoice> choices);

Q_SIGNALS:
    /// Nothing had been changed here; the file's text is what is shown now.
    void reloaded();
    void merged();
    void conflicted();
    /// The file isn't there any more, so what it held is only here.
    void gone();
    /// The watched file was changed and can't be taken in.
    void failed(const QString &message);

private:
    void watch();
    void follow();
    Outcome fail(const Error &error);
    Outcome merge(const OpenedFile &file);
    Outcome carryOut(const Merged &result, std::span<const MergeChoice> choices);

    Document *m_document;
    Selection *m_selection = nullptr;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< a file is written in several steps as a rule
    SourceText m_known; ///< the file's text when it was last read or written
    std::optional<OpenedFile> m_theirs; ///< what the file holds now, while conflicts wait for a decision
    std::vector<MergeConflict> m_asked; ///< those conflicts
    Error m_error{};
    bool m_isGone = false;
};

} // namespace throughline
