// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/durable.h"

#include "core/store/diskerror.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace throughline {

namespace {

/// What doesn't keep files, or lets nobody look into its folders, says so in this way: nothing went wrong.
bool isUnsupported(int cause)
{
    return cause == EINVAL || cause == ENOTSUP || cause == EACCES || cause == EPERM;
}

/// From the disk rather than from memory, where the system lets us ask for that.
bool readsBack(int file, const QByteArray &bytes)
{
    ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    constexpr qsizetype block = 1 << 18;
    QByteArray read(std::min(block, bytes.size()), Qt::Uninitialized);
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t count = ::pread(file, read.data(), static_cast<std::size_t>(read.size()), at);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || !QByteArrayView(bytes).sliced(at).startsWith(QByteArrayView(read).first(count)))
            return false;
        at += count;
    }
    return true;
}

} // namespace

Result<void> writeDurably(QFileDevice &file, const QByteArray &bytes, const QString &path)
{
    if (file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return std::unexpected(diskError(file, path, ErrorCode::WriteFailed));
    if (!readsBack(file.handle(), bytes))
        return failure(ErrorCode::WriteFailed,
            storeText("%1: the disk doesn't give back what was written; save on another disk. Nothing was overwritten").arg(path));
    return {};
}

Result<void> syncFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(QFileInfo(path).absolutePath());
    const int folder = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return {};
    const bool isSafe = ::fsync(folder) == 0 || isUnsupported(errno);
    ::close(folder);
    if (!isSafe)
        return failure(ErrorCode::WriteFailed,
            storeText("%1: is written, but the disk doesn't say that it keeps it; save again, best on another disk").arg(path));
    return {};
}

} // namespace throughline
