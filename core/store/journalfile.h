// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journalformat.h"

#include <QFile>

#include <memory>

namespace throughline {

/// A journal's file while its owner writes it: locked, and whole up to its last record. After a failure it takes nothing until it
/// is begun again, and holds what it held before.
class JournalFile {
public:
    explicit JournalFile(QString path)
        : m_path(std::move(path))
    {
    }

    /// Replaces the file at once or not at all; it is on disk then.
    Result<void> begin(const std::vector<JournalRecord> &records);
    Result<void> append(const std::vector<JournalRecord> &records);
    Result<void> sync();
    void remove();

    bool isBroken() const { return m_isBroken; }

private:
    QByteArray framed(const std::vector<JournalRecord> &records);

    QString m_path;
    std::unique_ptr<QFile> m_file;
    QByteArray m_digest; ///< of the last record
    qint64 m_size = 0; ///< up to the end of the last record
    bool m_isBroken = false;
};

enum class Lock : quint8 { Held, Others, Unsupported };

/// Locks \a file, which is open, until it is closed or its process ends. Says so where another one has it, or the file system knows
/// no locks.
Lock lock(const QFile &file);

} // namespace throughline
