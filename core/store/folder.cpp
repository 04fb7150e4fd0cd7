// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folder.h"

#include "core/store/diskerror.h"
#include "core/store/documentform.h"
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

/// The nearest folder on the way to \a path that is there, links followed.
QString canonicalFolder(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot())
        place.setFile(place.absolutePath());
    return place.canonicalFilePath();
}

/// In a TextBundle, which may come from anybody, no link leads out of the folder either.
bool isBeside(const QString &documentPath, const QString &file)
{
    const QString folder = QFileInfo(documentPath).absolutePath();
    if (!QDir::cleanPath(file).startsWith(QDir::cleanPath(folder) + u'/'))
        return false;
    return formOf(folder) != DocumentForm::Bundle
        || (canonicalFolder(file) + u'/').startsWith(QFileInfo(folder).canonicalFilePath() + u'/');
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

Result<void> mayWrite(const QString &documentPath, const std::vector<PictureFile> &files)
{
    for (const PictureFile &picture : files) {
        const QString file = fileOf(documentPath, picture.path);
        if (!isBeside(documentPath, file))
            return std::unexpected(pictureOutside(picture.path));
        if (!isSafeToWrite(bytesOf(file), picture))
            return std::unexpected(pictureOfOthers(file));
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

bool isSafeToWrite(const QByteArray &now, const PictureFile &picture)
{
    const auto isThere = [&now](const QByteArray &bytes) { return now == bytes && now.isNull() == bytes.isNull(); };
    return now.isNull() || isThere(picture.expected) || isThere(picture.bytes);
}

Error pictureOutside(const QString &path)
{
    return {ErrorCode::Refused, storeText("%1: lies outside the strategy's folder, where no picture is written").arg(path)};
}

Error pictureOfOthers(const QString &path)
{
    return {ErrorCode::ChangedOnDisk,
        storeText(
            "%1: holds a picture that isn't this strategy's, or was changed by another program; move it away, then save again")
            .arg(path)};
}

PictureSource picturesInFolder(const QString &textFile)
{
    return {.exists = [textFile](const QString &picture) { return QFileInfo::exists(readableFile(textFile, picture)); },
        .read = [textFile](const QString &picture) { return bytesOf(readableFile(textFile, picture)); }};
}

Result<FileStamp> saveInFolder(
    const QString &textFile, const SourceText &text, const FileStamp &expected, const std::vector<PictureFile> &pictures)
{
    // Before the first picture is written; without any, saving the text asks the same.
    const Result<void> allowed = pictures.empty() ? Result<void>() : mayOverwrite(textFile, text, expected);
    return allowed.and_then([&] { return mayWrite(textFile, pictures); })
        .and_then([&] { return writePictures(textFile, pictures); })
        .and_then([&] { return saveFile(textFile, text, expected); })
        .transform([&](const FileStamp &stamp) {
            removePictures(textFile, pictures);
            return stamp;
        });
}

} // namespace throughline
