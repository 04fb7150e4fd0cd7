// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalfile.h"

#include "core/store/diskerror.h"
#include "core/store/durable.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <sys/file.h>
#include <unistd.h>

namespace throughline {

namespace {

constexpr QFile::Permissions onlyOwners = QFile::ReadOwner | QFile::WriteOwner;

/// Nobody else may look into it.
bool makeFolder(const QString &path)
{
    const QFileInfo folder(path);
    return folder.isDir() || (QDir().mkpath(folder.path()) && QDir().mkdir(path, onlyOwners | QFile::ExeOwner)) || folder.isDir();
}

bool writes(QFile &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size();
}

} // namespace

Lock lock(const QFile &file)
{
    if (::flock(file.handle(), LOCK_EX | LOCK_NB) == 0)
        return Lock::Held;
    return errno == EWOULDBLOCK ? Lock::Others : Lock::Unsupported;
}

Result<void> JournalFile::begin(const std::vector<JournalRecord> &records)
{
    m_isBroken = true;
    auto file = std::make_unique<QFile>(m_path + QStringLiteral(".new"));
    if (!makeFolder(QFileInfo(m_path).path()) || !file->open(QIODevice::WriteOnly | QIODevice::Unbuffered, onlyOwners))
        return std::unexpected(diskError(*file, m_path, ErrorCode::WriteFailed));
    m_digest = journalHeading();
    const bool isWritten = lock(*file) != Lock::Others && writes(*file, journalHeading() + framed(records))
        && ::fsync(file->handle()) == 0
        && std::rename(QFile::encodeName(file->fileName()).constData(), QFile::encodeName(m_path).constData()) == 0;
    if (!isWritten) {
        const Error error = diskError(*file, m_path, ErrorCode::WriteFailed);
        file->remove();
        return std::unexpected(error);
    }
    m_file = std::move(file);
    m_size = m_file->size();
    const Result<void> synced = syncFolder(m_path);
    m_isBroken = !synced;
    return synced;
}

Result<void> JournalFile::append(const std::vector<JournalRecord> &records)
{
    if (m_isBroken || !m_file)
        return {};
    const QByteArray bytes = framed(records);
    if (writes(*m_file, bytes)) {
        m_size += bytes.size();
        return {};
    }
    const Error error = diskError(*m_file, m_path, ErrorCode::WriteFailed);
    m_isBroken = true;
    m_file->resize(m_size);
    return std::unexpected(error);
}

Result<void> JournalFile::sync()
{
    if (m_isBroken || !m_file || ::fdatasync(m_file->handle()) == 0)
        return {};
    m_isBroken = true;
    return std::unexpected(diskError(*m_file, m_path, ErrorCode::WriteFailed));
}

void JournalFile::remove()
{
    if (m_file)
        QFile::remove(m_path);
    m_file.reset();
}

QByteArray JournalFile::framed(const std::vector<JournalRecord> &records)
{
    QByteArray bytes;
    for (const JournalRecord &record : records)
        bytes += throughline::framed(record, m_digest);
    return bytes;
}

} // namespace throughline
