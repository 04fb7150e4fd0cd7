// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documents.h"

#include "core/store/diskerror.h"
#include "core/store/documentform.h"
#include "core/store/durable.h"
#include "core/store/folder.h"
#include "core/store/overwriting.h"
#include "core/store/textbundle.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <mutex>

#include <sys/stat.h>

namespace throughline {

namespace {

/// What tells one state of a file from the next without reading it.
struct FileState {
    quint64 inode = 0;
    qint64 size = -1;
    qint64 seconds = 0;
    qint64 nanoseconds = 0;

    static FileState of(const QString &path)
    {
        struct stat found{};
        if (::stat(QFile::encodeName(path).constData(), &found) != 0)
            return {};
        return {found.st_ino, found.st_size, found.st_mtim.tv_sec, found.st_mtim.tv_nsec};
    }

    bool operator==(const FileState &) const = default;
};

/// A TextPack that is unpacked again where it has changed.
class OpenPack {
public:
    explicit OpenPack(QString path)
        : m_path(std::move(path))
    {
    }

    QByteArray bytes(const QString &picture)
    {
        const std::scoped_lock lock(m_mutex);
        if (const FileState now = FileState::of(m_path); now != m_state) {
            m_state = now;
            m_bundle = readFile(m_path)
                           .and_then([this](const QByteArray &archive) { return readTextPack(archive, m_path); })
                           .value_or(TextBundle());
        }
        return m_bundle.bytes(picture);
    }

private:
    QString m_path;
    std::mutex m_mutex;
    FileState m_state;
    TextBundle m_bundle;
};

PictureSource picturesInPack(const QString &path)
{
    const auto pack = std::make_shared<OpenPack>(path);
    return {.exists = [pack](const QString &picture) { return !pack->bytes(picture).isNull(); },
        .read = [pack](const QString &picture) { return pack->bytes(picture); }};
}

bool leadsOutside(const QString &picture)
{
    const QString clean = QDir::cleanPath(picture);
    return clean.startsWith(QLatin1String("..")) || clean.startsWith(u'/');
}

/// Puts a document into \a bundle.
Result<void> fill(TextBundle &bundle, const SourceText &text, const std::vector<PictureFile> &pictures)
{
    if (bundle.bytes(bundleInfo).isNull())
        bundle.put(bundleInfo, newBundleInfo());
    bundle.put(bundle.text, text.toUtf8());
    for (const PictureFile &picture : pictures) {
        if (leadsOutside(picture.path))
            return std::unexpected(pictureOutside(picture.path));
        bundle.put(picture.path, picture.bytes);
    }
    return {};
}

Result<FileStamp> writePack(const QString &path, const TextBundle &bundle)
{
    const auto archive = zipped(bundle.entries);
    if (!archive)
        return failure(ErrorCode::WriteFailed, storeText("%1: can't be packed; save it as Markdown").arg(path));
    return writeFile(path, *archive).transform([&archive] { return stampOf(*archive); });
}

/// What is in the pack now, where it is what we expect; a new one where there is none.
Result<TextBundle> packToSaveIn(const QString &path, const FileStamp &expected)
{
    if (!QFileInfo::exists(path) && expected == FileStamp{})
        return newTextBundle();
    return readFile(path).and_then([&](const QByteArray &archive) { return readTextPack(archive, path); });
}

Result<FileStamp> saveInPack(
    const QString &path, const SourceText &text, const FileStamp &expected, const std::vector<PictureFile> &pictures)
{
    if (const auto allowed = mayOverwrite(path, {}, expected); !allowed)
        return std::unexpected(allowed.error());
    auto bundle = packToSaveIn(path, expected);
    if (!bundle)
        return std::unexpected(bundle.error());
    for (const PictureFile &picture : pictures) {
        if (!isSafeToWrite(bundle->bytes(picture.path), picture))
            return std::unexpected(pictureOfOthers(path + u'/' + picture.path));
    }
    return fill(*bundle, text, pictures).and_then([&] { return writePack(path, *bundle); });
}

Result<FileStamp> saveInBundle(
    const QString &path, const SourceText &text, const FileStamp &expected, const std::vector<PictureFile> &pictures)
{
    return textFileOf(path).and_then([&](const QString &file) -> Result<FileStamp> {
        const auto saved = saveInFolder(file, text, expected, pictures);
        const QString info = QDir(path).filePath(bundleInfo);
        if (!saved || QFileInfo::exists(info))
            return saved;
        return writeFile(info, newBundleInfo()).transform([&saved] { return *saved; });
    });
}

Result<void> writeEntry(const QString &folder, const QString &path, const ArchiveEntry &entry)
{
    const QString file = QDir(folder).filePath(path);
    if (!entry.isFolder())
        return writeInto(file, entry.bytes);
    if (QDir().mkpath(file))
        return {};
    return failure(ErrorCode::WriteFailed, storeText("%1: the folder can't be made").arg(file));
}

/// A new folder, at once or not at all.
Result<FileStamp> writeNewBundle(const QString &path, const TextBundle &bundle)
{
    const QTemporaryDir place(path + QStringLiteral(".XXXXXX"));
    const QString folder = place.filePath(QStringLiteral("whole"));
    if (!place.isValid() || !QDir().mkdir(folder))
        return failure(ErrorCode::WriteFailed, storeText("%1: can't be made; save elsewhere").arg(path));
    for (const ArchiveEntry &entry : bundle.entries) {
        if (!entry.path.startsWith(bundle.folder) || entry.path == bundle.folder)
            continue;
        if (const auto written = writeEntry(folder, entry.path.sliced(bundle.folder.size()), entry); !written)
            return std::unexpected(written.error());
    }
    if (!QDir().rename(folder, path))
        return failure(ErrorCode::WriteFailed, storeText("%1: can't be made; save elsewhere").arg(path));
    return syncFolder(path).transform([&bundle] { return stampOf(bundle.bytes(bundle.text)); });
}

/// What a document holds besides its text and pictures: of one that isn't a TextBundle, or isn't there any more, nothing.
TextBundle carriedFrom(const QString &document)
{
    switch (formOf(document)) {
    case DocumentForm::Bundle:
        return readTextBundle(document).value_or(newTextBundle());
    case DocumentForm::Pack:
        return packToSaveIn(document, {}).value_or(newTextBundle());
    case DocumentForm::File:
        break;
    }
    return newTextBundle();
}

} // namespace

PictureSource picturesBeside(const QString &documentPath)
{
    if (documentPath.isEmpty())
        return {};
    switch (formOf(documentPath)) {
    case DocumentForm::Pack:
        return picturesInPack(documentPath);
    case DocumentForm::Bundle:
        return picturesInFolder(QDir(documentPath).filePath(QStringLiteral("text.md")));
    case DocumentForm::File:
        break;
    }
    return picturesInFolder(documentPath);
}

Result<FileStamp> saveStrategy(
    const QString &path, const SourceText &text, const FileStamp &expected, const std::vector<PictureFile> &pictures)
{
    switch (formOf(path)) {
    case DocumentForm::Pack:
        return saveInPack(path, text, expected, pictures);
    case DocumentForm::Bundle:
        return saveInBundle(path, text, expected, pictures);
    case DocumentForm::File:
        break;
    }
    return saveInFolder(path, text, expected, pictures);
}

Result<FileStamp> saveStrategyAs(
    const QString &path, const SourceText &text, const std::vector<PictureFile> &pictures, const QString &source)
{
    const DocumentForm form = formOf(path);
    if (form == DocumentForm::File || (form == DocumentForm::Bundle && QFileInfo::exists(path)))
        return saveStrategy(path, text, {}, pictures);
    TextBundle bundle = carriedFrom(source);
    return fill(bundle, text, pictures).and_then([&] {
        return form == DocumentForm::Pack ? writePack(path, bundle) : writeNewBundle(path, bundle);
    });
}

} // namespace throughline
