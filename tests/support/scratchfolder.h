// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace throughline {

/// A folder of a test's own, which goes when it does.
class ScratchFolder {
public:
    QString path(const QString &name = {}) const { return name.isEmpty() ? m_folder.path() : m_folder.filePath(name); }
    /// Writes a file, with the folders on the way, and returns its path; the test fails at once where that can't be.
    QString write(const QString &name, const QByteArray &bytes) const;
    /// The names of all files, also those in its folders and hidden ones.
    QStringList files() const;

private:
    QTemporaryDir m_folder;
};

/// The bytes of a file; null where there is none.
QByteArray bytesIn(const QString &path);

} // namespace throughline
