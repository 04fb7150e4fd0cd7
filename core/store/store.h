// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/picturesource.h"
#include "core/base/result.h"
#include "core/text/sourcetext.h"

#include <QDateTime>
#include <QString>

#include <utility>
#include <vector>

namespace throughline {

/// What a file was when we last read or wrote it: enough to notice that somebody else changed it.
struct FileStamp {
    qint64 size = -1;
    QByteArray digest; ///< BLAKE2b of the bytes: six times as fast as SHA-256, which opening a large file would wait for

    bool operator==(const FileStamp &) const = default;
};

struct OpenedFile {
    QString path; ///< absolute, symbolic links kept
    SourceText text;
    FileStamp stamp;
};

/// Reads a strategy, `-` for standard input. Fails with NotFound, NotAFile, NoPermission, NotUtf8 or ReadFailed, in one sentence
/// that names the file.
Result<OpenedFile> openFile(const QString &path);

/// Writes \a text over \a path at once or not at all: symbolic links followed, permissions kept, flushed to disk. Where the file
/// isn't what
/// \a expected says, fails with ChangedOnDisk and writes nothing; an empty stamp overwrites whatever is there.
Result<FileStamp> saveFile(const QString &path, const SourceText &text, const FileStamp &expected = {});

/// Writes bytes that no strategy is in (an export), with the same promises.
Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// Reads the bytes of any file, `-` for standard input.
Result<QByteArray> readFile(const QString &path);
/// As writeFile, making the folders on the way.
Result<void> writeInto(const QString &path, const QByteArray &bytes);
/// Copies a file, making the folders on the way.
Result<void> copyInto(const QString &source, const QString &destination);
/// As writeInto, each of \a files by its name in \a folder; none of them, no folder.
Result<void> writeAllInto(const QString &folder, const std::vector<std::pair<QString, QByteArray>> &files);

/// True where the file no longer is what \a stamp says.
bool hasChangedOnDisk(const QString &path, const FileStamp &stamp);

/// The pictures that the document at \a documentPath names, as they are on disk whenever they are asked for.
PictureSource picturesBeside(const QString &documentPath);

/// A picture to be written, by its path from the document's folder.
struct PictureFile {
    QString path;
    QByteArray bytes; ///< null: the file goes
    QByteArray expected; ///< what the file was when we last read or wrote it; null: it wasn't there
};

/// As saveFile(), with the pictures beside it: they are written before the text that names them, those that go are removed after
/// it. Fails with Refused or ChangedOnDisk, and writes nothing, where a picture leads out of the document's folder or would replace
/// a file that isn't what we expect.
Result<FileStamp> saveStrategy(
    const QString &path, const SourceText &text, const FileStamp &expected, const std::vector<PictureFile> &pictures);

} // namespace throughline
