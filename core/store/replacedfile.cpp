// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/replacedfile.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <fcntl.h>
#include <unistd.h>

namespace throughline {

ReplacedFile::ReplacedFile(const QString &path)
    : m_file(-1)
{
    constexpr qint64 large = 1 << 20;
    if (QFileInfo(path).size() >= large)
        m_file = ::open(QFile::encodeName(path).constData(), O_PATH | O_CLOEXEC);
}

ReplacedFile::~ReplacedFile()
{
    if (m_file >= 0)
        QThreadPool::globalInstance()->start([file = m_file] { ::close(file); });
}

} // namespace throughline
