// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unsavedwork.h"

#include "core/store/diskerror.h"
#include "core/store/documents.h"
#include "core/store/journalfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <sys/stat.h>

namespace throughline {

namespace {

/// The owner may have replaced or removed the file while it was being opened.
bool isThere(const QFile &file)
{
    struct stat status{};
    return ::fstat(file.handle(), &status) == 0 && status.st_nlink > 0;
}

/// Where there are no locks to ask.
bool mayBeWritten(const ClaimedJournal &journal)
{
    const Result<UnsavedState> state = journal.read();
    return state && state->isOwnerAlive;
}

/// All that the document has is in its files already: the process ended between saving and removing its journal.
bool isSaved(const UnsavedState &state)
{
    if (state.base.path.isEmpty() || !state.damage.isEmpty() || readText(state.base.path) != state.text.toUtf8())
        return false;
    const PictureSource disk = picturesBeside(state.base.path);
    return std::ranges::all_of(
        state.pictures, [&disk](const ChangedPicture &picture) { return picture.bytes == PictureBytes(disk.read(picture.path)); });
}

/// What a process that ended was about to put in place of a journal, which is still there.
void removeUnfinished(const QDir &folder)
{
    constexpr qint64 age = 60; // seconds: one that was made just now may not be locked yet
    for (const QFileInfo &info : folder.entryInfoList({QStringLiteral("*.journal.new")}, QDir::Files)) {
        QFile file(info.filePath());
        if (info.lastModified().secsTo(QDateTime::currentDateTime()) > age && file.open(QIODevice::ReadWrite)
            && lock(file) == Lock::Held)
            file.remove();
    }
}

} // namespace

Result<ClaimedJournal> ClaimedJournal::claim(const QString &path)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, storeText("%1: isn't there any more; another window took it").arg(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return std::unexpected(diskError(*file, path, ErrorCode::ReadFailed));
    const Lock held = lock(*file);
    ClaimedJournal journal(std::move(file));
    const bool isOthers = held == Lock::Others || !isThere(*journal.m_file) || (held == Lock::Unsupported && mayBeWritten(journal));
    if (isOthers)
        return failure(ErrorCode::Refused, storeText("%1: another window has this work").arg(path));
    return journal;
}

Result<UnsavedState> ClaimedJournal::read() const
{
    m_file->seek(0);
    const QByteArray bytes = m_file->readAll();
    if (m_file->error() != QFileDevice::NoError)
        return std::unexpected(diskError(*m_file, m_file->fileName(), ErrorCode::ReadFailed));
    return readJournal(bytes, m_file->fileName());
}

Result<void> ClaimedJournal::remove()
{
    if (!QFile::remove(m_file->fileName()))
        return std::unexpected(diskError(*m_file, m_file->fileName(), ErrorCode::WriteFailed));
    return {};
}

std::vector<UnsavedWork> findUnsavedWork(const QString &folder)
{
    const QDir journals(folder);
    removeUnfinished(journals);
    std::vector<UnsavedWork> found;
    for (const QFileInfo &info : journals.entryInfoList({QStringLiteral("*.journal")}, QDir::Files)) {
        auto journal = ClaimedJournal::claim(info.filePath());
        if (!journal && journal.error().code == ErrorCode::Refused)
            continue;
        UnsavedWork work{info.filePath(), info.lastModified(), journal.and_then(&ClaimedJournal::read)};
        if (work.state && isSaved(*work.state))
            std::ignore = journal->remove(); // it is found again
        else
            found.push_back(std::move(work));
    }
    std::ranges::sort(found, std::ranges::greater{}, &UnsavedWork::when);
    return found;
}

} // namespace throughline
