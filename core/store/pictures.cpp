// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/diskerror.h"
#include "core/store/overwriting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace throughline {

namespace {

QString fileOf(const QString &documentPath, const QString &picture)
{
    return QFileInfo(documentPath).absoluteDir().filePath(picture);
}

bool isBeside(const QString &documentPath, const QString &file)
{
    return QDir::cleanPath(file).startsWith(QDir::cleanPath(QFileInfo(documentPath).absolutePath()) + u'/');
}

/// The picture's file; empty for one outside the document's folder, which is never looked at.
QString readableFile(const QString &documentPath, const QString &picture)
{
    const QString file = fileOf(documentPath, picture);
    return isBeside(documentPath, file) ? file : QString();
}

QByteArray bytesOf(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return {};
    const QByteArray bytes = readFile(file).value_or(QByteArray());
    return bytes.isNull() ? QByteArray("") : bytes;
}

/// What isn't there, or already is what it was or is to be, needs no care.
bool isSafeToWrite(const QString &file, const PictureFile &picture)
{
    const QByteArray now = bytesOf(file);
    const auto isThere = [&now](const QByteArray &bytes) { return now == bytes && now.isNull() == bytes.isNull(); };
    return now.isNull() || isThere(picture.expected) || isThere(picture.bytes);
}

Result<void> mayWrite(const QString &documentPath, const std::vector<PictureFile> &files)
{
    for (const PictureFile &picture : files) {
        const QString file = fileOf(documentPath, picture.path);
        if (!isBeside(documentPath, file))
            return failure(ErrorCode::Refused,
                storeText("%1: lies outside the strategy's folder, where no picture is written").arg(picture.path));
        if (!isSafeToWrite(file, picture))
            return failure(ErrorCode::ChangedOnDisk,
                storeText("%1: holds a picture that isn't this strategy's, or was changed by another program; move it away, then "
                          "save again")
                    .arg(file));
    }
    return {};
}

/// Each at once or not at all.
Result<void> writePictures(const QString &documentPath, const std::vector<PictureFile> &files)
{
    for (const PictureFile &picture : files) {
        if (picture.bytes.isNull())
            continue;
        const QString file = fileOf(documentPath, picture.path);
        if (!QDir().mkpath(QFileInfo(file).absolutePath()))
            return failure(ErrorCode::WriteFailed, storeText("%1: the folder can't be made").arg(QFileInfo(file).absolutePath()));
        if (const auto written = writeFile(file, picture.bytes); !written)
            return written;
    }
    return {};
}

/// One that can't be removed stays: nothing names it any more.
void removePictures(const QString &documentPath, const std::vector<PictureFile> &files)
{
    for (const PictureFile &picture : files) {
        const QString file = fileOf(documentPath, picture.path);
        if (picture.bytes.isNull() && QFile::remove(file))
            QDir().rmdir(QFileInfo(file).absolutePath()); // fails, as it should, where other files are in it
    }
}

} // namespace

PictureSource picturesBeside(const QString &documentPath)
{
    if (documentPath.isEmpty())
        return {};
    return {.exists = [documentPath](const QString &picture) { return QFileInfo::exists(readableFile(documentPath, picture)); },
        .read = [documentPath](const QString &picture) { return bytesOf(readableFile(documentPath, picture)); }};
}

Result<FileStamp> saveStrategy(
    const QString &path, const SourceText &text, const FileStamp &expected, const std::vector<PictureFile> &pictures)
{
    return mayOverwrite(path, text, expected)
        .and_then([&] { return mayWrite(path, pictures); })
        .and_then([&] { return writePictures(path, pictures); })
        .and_then([&] { return saveFile(path, text, expected); })
        .transform([&](const FileStamp &stamp) {
            removePictures(path, pictures);
            return stamp;
        });
}

} // namespace throughline
