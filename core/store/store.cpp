// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/diskerror.h"
#include "core/store/documentform.h"
#include "core/store/documents.h"
#include "core/store/durable.h"
#include "core/store/folder.h"
#include "core/store/overwriting.h"
#include "core/store/replacedfile.h"
#include "core/store/textbundle.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>
#include <future>

namespace throughline {

namespace {

constexpr qint64 mostBytes = qint64(1) << 30; // far more than anybody writes: what is larger is a device that never ends

/// All of an open file, whose size may not be known before.
Result<QByteArray> readAll(QFile &file, const QString &path)
{
    constexpr qint64 block = 1 << 20;
    QByteArray bytes = file.read(std::clamp(file.size(), block, mostBytes)); // all of it as a rule, without another copy
    for (QByteArray part = file.read(block); !part.isEmpty(); part = file.read(block)) {
        bytes += part;
        if (bytes.size() > mostBytes)
            return failure(
                ErrorCode::TooLarge, storeText("%1: is larger than 1 GB, which no strategy is; name another file").arg(path));
    }
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(diskError(file, path, ErrorCode::ReadFailed));
    return bytes;
}

Result<QByteArray> readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::ReadFailed, storeText("standard input can't be read"));
    return readAll(input, QStringLiteral("-"));
}

Result<QByteArray> readBytes(const QString &path)
{
    if (path == QStringLiteral("-"))
        return readStandardInput();
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, storeText("%1: there is no such file").arg(path));
    if (info.isDir())
        return failure(ErrorCode::NotAFile, storeText("%1: is a folder; name a Markdown file in it").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(diskError(file, path, ErrorCode::ReadFailed));
    return readAll(file, path);
}

/// What a path leads to when every symbolic link on the way is followed, so that a link stays a link.
QString followed(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isSymLink())
        return path;
    const QString target = info.canonicalFilePath();
    return target.isEmpty() ? info.symLinkTarget() : target;
}

/// A pipe or a device is written to, never replaced by a file.
Result<void> writeThrough(const QString &target, const QString &path, const QByteArray &bytes)
{
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        return std::unexpected(diskError(file, path, ErrorCode::WriteFailed));
    return {};
}

Result<void> writeAtOnce(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo(path).isDir())
        return failure(ErrorCode::NotAFile, storeText("%1: is a folder; name a file in it").arg(path));
    const QString target = followed(path);
    const QFileInfo info(target);
    if (info.exists() && !info.isFile())
        return writeThrough(target, path, bytes);
    const ReplacedFile replaced(target);
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(diskError(file, path, ErrorCode::WriteFailed));
    const Result<void> safe = writeDurably(file, bytes, path);
    if (!safe) {
        file.cancelWriting();
        return safe;
    }
    if (!file.commit())
        return std::unexpected(diskError(file, path, ErrorCode::WriteFailed));
    return syncFolder(target);
}

} // namespace

FileStamp stampOf(const QByteArray &bytes)
{
    return {bytes.size(), QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256)};
}

Result<QString> fileOfText(const QString &documentPath)
{
    return formOf(documentPath) == DocumentForm::Bundle ? textFileOf(documentPath) : Result<QString>(documentPath);
}

Result<QByteArray> textIn(const QByteArray &bytes, const QString &path)
{
    if (formOf(path) != DocumentForm::Pack)
        return bytes;
    return readTextPack(bytes, path).transform([](const TextBundle &bundle) { return bundle.bytes(bundle.text); });
}

Result<OpenedFile> openFile(const QString &path)
{
    const QString document = documentOf(path);
    const auto bytes = fileOfText(document).and_then(readBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto text = textIn(*bytes, document).and_then(SourceText::fromUtf8);
    if (!text)
        return failure(text.error().code,
            text.error().code == ErrorCode::NotUtf8 ? QStringLiteral("%1: %2").arg(path, text.error().message)
                                                    : text.error().message);
    const QString absolute = path == QStringLiteral("-") ? QString() : QFileInfo(document).absoluteFilePath();
    return OpenedFile{absolute, *std::move(text), stampOf(*bytes)};
}

Result<QByteArray> readText(const QString &path)
{
    const QString document = documentOf(path);
    return fileOfText(document).and_then(readBytes).and_then(
        [&document](const QByteArray &bytes) { return textIn(bytes, document); });
}

FileStamp stampOf(const SourceText &text)
{
    return stampOf(text.toUtf8());
}

Result<void> mayOverwrite(const QString &path, const SourceText &text, const FileStamp &expected)
{
    const bool isGone = !QFileInfo::exists(path); // then nothing is overwritten
    if (isGone || expected == FileStamp{} || !hasChangedOnDisk(path, expected) || !hasChangedOnDisk(path, stampOf(text)))
        return {};
    return failure(ErrorCode::ChangedOnDisk,
        storeText("%1: was changed by another program since it was opened; save under another name, or overwrite it knowingly")
            .arg(path));
}

Result<FileStamp> saveFile(const QString &path, const SourceText &text, const FileStamp &expected)
{
    if (const auto allowed = mayOverwrite(path, text, expected); !allowed)
        return std::unexpected(allowed.error());
    const QByteArray bytes = text.toUtf8();
    auto stamp = std::async([&bytes] { return stampOf(bytes); }); // while the disk writes
    return writeAtOnce(path, bytes).transform([&stamp] { return stamp.get(); });
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    if (path != QStringLiteral("-"))
        return writeAtOnce(path, bytes);
    QFile output;
    const bool isWritten = output.open(stdout, QIODevice::WriteOnly) && output.write(bytes) == bytes.size() && output.flush();
    if (!isWritten)
        return failure(ErrorCode::WriteFailed, storeText("standard output can't be written"));
    return {};
}

Result<QByteArray> readFile(const QString &path)
{
    return readBytes(path);
}

Result<void> copyInto(const QString &source, const QString &destination)
{
    return readBytes(source).and_then([&destination](const QByteArray &bytes) { return writeInto(destination, bytes); });
}

Result<void> writeInto(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    if (!QDir().mkpath(target.absolutePath()))
        return failure(ErrorCode::WriteFailed, storeText("%1: the folder can't be made").arg(target.absolutePath()));
    return writeAtOnce(path, bytes);
}

Result<void> writeAllInto(const QString &folder, const std::vector<std::pair<QString, QByteArray>> &files)
{
    for (const auto &[name, bytes] : files) {
        if (const auto written = writeInto(QDir(folder).filePath(name), bytes); !written)
            return written;
    }
    return {};
}

bool hasChangedOnDisk(const QString &path, const FileStamp &stamp)
{
    QFile file(fileOfText(path).value_or(QString()));
    if (!file.exists())
        return stamp != FileStamp{};
    if (file.size() != stamp.size)
        return true;
    if (!file.open(QIODevice::ReadOnly))
        return false;
    return stampOf(file.readAll()) != stamp;
}

} // namespace throughline
