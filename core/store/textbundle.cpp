// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textbundle.h"

#include "core/store/diskerror.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace throughline {

namespace {

constexpr std::size_t mostFiles = 10'000;
constexpr qint64 mostInAll = qint64(1) << 30;

bool isText(QStringView name)
{
    return name.startsWith(u"text.") && !name.contains(u'/');
}

std::unexpected<Error> textMissing(const QString &path)
{
    return failure(ErrorCode::ReadFailed, storeText("%1: holds no text.md, so it is no TextBundle").arg(path));
}

std::unexpected<Error> textsRepeated(const QString &path, const QStringList &texts)
{
    return failure(ErrorCode::ReadFailed,
        storeText("%1: holds several texts (%2), and a TextBundle has one; take the others out of it")
            .arg(path, texts.join(QStringLiteral(", "))));
}

/// The texts of a pack: on its top level or, where none is, in a folder there.
QStringList textsOf(const std::vector<ArchiveEntry> &entries)
{
    QStringList top;
    QStringList below;
    for (const ArchiveEntry &entry : entries) {
        const qsizetype slash = entry.path.indexOf(u'/');
        if (isText(entry.path))
            top += entry.path;
        else if (slash > 0 && isText(QStringView(entry.path).sliced(slash + 1))
            && entry.path.first(slash) != QLatin1String("assets"))
            below += entry.path;
    }
    return top.isEmpty() ? below : top;
}

/// What has its own compression already.
bool isDense(const QString &path)
{
    static const QStringList suffixes{"png", "jpg", "jpeg", "webp", "gif"};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

ArchiveEntry entryOf(const QString &path, const QByteArray &bytes)
{
    return {.path = path, .bytes = bytes, .isDeflated = !isDense(path), .modified = QDateTime::currentDateTime()};
}

} // namespace

QByteArray TextBundle::bytes(const QString &path) const
{
    const auto found = std::ranges::find(entries, folder + QDir::cleanPath(path), &ArchiveEntry::path);
    return found == entries.end() ? QByteArray() : found->bytes;
}

void TextBundle::put(const QString &path, const QByteArray &bytes)
{
    const QString whole = folder + QDir::cleanPath(path);
    const auto found = std::ranges::find(entries, whole, &ArchiveEntry::path);
    if (found == entries.end() && !bytes.isNull())
        entries.push_back(entryOf(whole, bytes));
    else if (found != entries.end() && bytes.isNull())
        entries.erase(found);
    else if (found != entries.end() && found->bytes != bytes) {
        found->bytes = bytes;
        found->modified = QDateTime::currentDateTime();
    }
}

QByteArray newBundleInfo()
{
    return QJsonDocument(
        QJsonObject{{QStringLiteral("version"), 2}, {QStringLiteral("type"), QStringLiteral("net.daringfireball.markdown")},
            {QStringLiteral("transient"), false},
            {QStringLiteral("creatorIdentifier"), QStringLiteral("org.throughline.Throughline")}})
        .toJson();
}

TextBundle newTextBundle()
{
    TextBundle bundle{.entries = {}, .folder = {}, .text = QStringLiteral("text.md")};
    bundle.put(bundleInfo, newBundleInfo());
    return bundle;
}

Result<TextBundle> readTextPack(const QByteArray &archive, const QString &path)
{
    const auto promises = readZipDirectory(archive, path);
    if (!promises)
        return std::unexpected(promises.error());
    auto entries = unzipped(archive, *promises);
    if (!entries)
        return failure(ErrorCode::ReadFailed,
            storeText("%1: is damaged; get it again from where it came from. Nothing was changed").arg(path));
    const QStringList texts = textsOf(*entries);
    if (texts.isEmpty())
        return textMissing(path);
    if (texts.size() > 1)
        return textsRepeated(path, texts);
    const qsizetype name = texts.front().lastIndexOf(u'/') + 1;
    return TextBundle{.entries = *std::move(entries), .folder = texts.front().first(name), .text = texts.front().sliced(name)};
}

Result<QString> textFileOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, storeText("%1: there is no such file").arg(path));
    if (!info.isDir())
        return failure(ErrorCode::NotAFile,
            storeText("%1: is a file, and a TextBundle is a folder; if it is packed, call it .textpack").arg(path));
    const QDir folder(path);
    const QStringList texts = folder.entryList({QStringLiteral("text.*")}, QDir::Files | QDir::System | QDir::Hidden, QDir::Name);
    if (texts.isEmpty())
        return textMissing(path);
    if (texts.size() > 1)
        return textsRepeated(path, texts);
    if (QFileInfo(folder.filePath(texts.front())).isSymLink())
        return failure(ErrorCode::Refused,
            storeText("%1: isn't opened, because “%2” in it is a link; put the file itself there").arg(path, texts.front()));
    return folder.filePath(texts.front());
}

Result<TextBundle> readTextBundle(const QString &path)
{
    const auto text = textFileOf(path);
    if (!text)
        return std::unexpected(text.error());
    TextBundle bundle{.entries = {}, .folder = {}, .text = QFileInfo(*text).fileName()};
    qint64 size = 0;
    const QDir folder(path);
    QDirIterator walk(path, QDir::Files | QDir::System | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo file = walk.nextFileInfo();
        if (file.isSymLink() || !file.isFile())
            continue; // what is elsewhere is no part of it
        size += file.size();
        if (bundle.entries.size() == mostFiles || size > mostInAll)
            return failure(ErrorCode::TooLarge, storeText("%1: holds more than any strategy needs").arg(path));
        const auto bytes = readFile(file.filePath());
        if (!bytes)
            return std::unexpected(bytes.error());
        bundle.entries.push_back(entryOf(folder.relativeFilePath(file.filePath()), bytes->isNull() ? QByteArray("") : *bytes));
    }
    return bundle;
}

} // namespace throughline
