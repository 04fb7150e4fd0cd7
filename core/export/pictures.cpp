// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/pictures.h"

#include "core/syntax/linkparts.h"

#include <QFileInfo>

#include <algorithm>

namespace throughline {

namespace {

bool isPictureBeside(const QString &path)
{
    static const QStringList suffixes{"svg", "png", "jpg", "jpeg", "webp", "gif"};
    return !path.contains(u':') && !path.startsWith(u'/') && !path.split(u'/').contains(QStringLiteral(".."))
        && suffixes.contains(QFileInfo(path).suffix().toLower());
}

QString copyName(const QString &path, const std::vector<NamedPicture> &others)
{
    const auto isTaken = [&others](const QString &name) {
        return std::ranges::any_of(
            others, [&name](const NamedPicture &other) { return other.copy.compare(name, Qt::CaseInsensitive) == 0; });
    };
    QString name = QFileInfo(path).fileName();
    if (isTaken(name))
        name = QString(path).replace(u'/', u'-');
    while (isTaken(name))
        name.prepend(u'-');
    return name;
}

} // namespace

std::vector<NamedPicture> picturesOf(const Snapshot &snapshot)
{
    std::vector<NamedPicture> pictures;
    for (const SectionPtr &section : snapshot.syntax().sections()) {
        for (const Link &link : section->links) {
            if (!link.isImage)
                continue;
            const QString path = pathOfDestination(snapshot.strategy().destinationOf(*section, link));
            if (isPictureBeside(path) && !std::ranges::contains(pictures, path, &NamedPicture::path))
                pictures.push_back({path, copyName(path, pictures)});
        }
    }
    return pictures;
}

std::vector<std::pair<QString, QByteArray>> pictureCopies(const Snapshot &snapshot)
{
    std::vector<std::pair<QString, QByteArray>> copies;
    for (const auto &[path, copy] : picturesOf(snapshot)) {
        if (const QByteArray bytes = snapshot.pictures().bytes(path).joined(); !bytes.isNull())
            copies.emplace_back(copy, bytes);
    }
    return copies;
}

} // namespace throughline
