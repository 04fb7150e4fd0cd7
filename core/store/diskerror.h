// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QFileDevice>

namespace throughline {

inline QString storeText(const char *text)
{
    return QCoreApplication::translate("store", text);
}

/// What went wrong with \a file, in one sentence that names \a path and says what to do. \a otherwise is the code of failures
/// without one of their own.
Error diskError(const QFileDevice &file, const QString &path, ErrorCode otherwise);

} // namespace throughline
