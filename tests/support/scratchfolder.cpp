// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scratchfolder.h"

#include <QDirIterator>
#include <QFileInfo>

namespace throughline {

QString ScratchFolder::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!QFileInfo(file).dir().mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QStringList ScratchFolder::files() const
{
    QStringList names;
    for (QDirIterator all(path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();)
        names += QDir(path()).relativeFilePath(all.next());
    names.sort();
    return names;
}

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace throughline
