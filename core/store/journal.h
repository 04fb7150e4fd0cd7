// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journalformat.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace throughline {

class JournalFile;

/// Keeps what one document has that its file doesn't, in a file of its own that outlives a crash. What it is given is written by a
/// thread of its own at once, and is on disk within a second. The file is locked while this lives, so that no other process takes
/// it for one that was left behind, and stays behind unless it is removed.
class Journal {
public:
    using Failed = std::function<void(const Error &error)>;

    /// The file will be in \a folder, which is made when it is needed. \a failed is called in that thread: nothing more is kept
    /// until begin().
    Journal(const QString &folder, Failed failed);
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    /// Starts the journal, or in place of what it holds, at once or not at all: \a step leads from \a base to what the document is.
    void begin(const JournalBase &base, const JournalStep &step);
    void append(const JournalStep &step);
    /// Nothing is unsaved any more.
    void remove();

    /// True where the edits have become so many that begin() would spare much.
    bool isOvergrown() const { return m_stepsSize > m_mostStepsSize; }
    /// Waits until all is on disk; false where it isn't.
    bool flush();

private:
    struct Job {
        enum class Kind : quint8 { Begin, Append, Remove };

        Kind kind;
        std::vector<JournalRecord> records;
    };

    void push(Job job);
    void work();
    static Result<void> carryOut(JournalFile &file, const Job &job);
    void report(const Result<void> &result) const;

    const QString m_path;
    const Failed m_failed;
    JournalEncoder m_encoder;
    qint64 m_stepsSize = 0;
    qint64 m_mostStepsSize = 0;

    std::mutex m_mutex; ///< for all that follows
    std::condition_variable m_wake;
    std::condition_variable m_settled;
    std::vector<Job> m_jobs;
    bool m_isEnding = false;
    bool m_isFlushWanted = false;
    bool m_isKept = true; ///< whether the last flush found all on disk
    std::thread m_thread; ///< last, since it needs the others
};

} // namespace throughline
