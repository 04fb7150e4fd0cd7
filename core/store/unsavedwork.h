// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journalformat.h"

#include <QFile>

#include <memory>

namespace throughline {

/// A journal that a process left behind when it ended.
struct UnsavedWork {
    QString journal;
    QDateTime when; ///< the journal was last written
    Result<UnsavedState> state; ///< or why it can't be read
};

/// Those in \a folder that no process owns any more, the latest first. A journal whose edits all are in the document's file is
/// removed instead.
std::vector<UnsavedWork> findUnsavedWork(const QString &folder);

/// A journal that was left behind, while this process has it for itself.
class ClaimedJournal {
public:
    /// Fails where another process has it, or it is gone.
    static Result<ClaimedJournal> claim(const QString &path);

    Result<UnsavedState> read() const;
    /// To be called once the document has all of it in another place, or the user lets go of it.
    Result<void> remove();

private:
    explicit ClaimedJournal(std::unique_ptr<QFile> file)
        : m_file(std::move(file))
    {
    }

    std::unique_ptr<QFile> m_file;
};

} // namespace throughline
