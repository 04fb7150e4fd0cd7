// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/diskerror.h"

#include <QFileInfo>

#include <cerrno>

namespace throughline {

Error diskError(const QFileDevice &file, const QString &path, ErrorCode otherwise)
{
    const int cause = errno; // Qt folds these into one error
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG || file.error() == QFileDevice::ResourceError)
        return {ErrorCode::DiskFull,
            storeText("%1: the disk is full; free some space and try again. Nothing was overwritten").arg(path)};
    if (otherwise == ErrorCode::WriteFailed && !folder.exists())
        return {ErrorCode::NotFound, storeText("%1: its folder isn't there; make it first").arg(path)};
    if (cause == EACCES || cause == EPERM || cause == EROFS || file.error() == QFileDevice::PermissionsError)
        return {ErrorCode::NoPermission,
            otherwise == ErrorCode::ReadFailed
                ? storeText("%1: may not be read; change its permissions").arg(path)
                : storeText("%1: may not be written; change its permissions or save elsewhere").arg(path)};
    return {otherwise, QStringLiteral("%1: %2").arg(path, file.errorString())};
}

} // namespace throughline
