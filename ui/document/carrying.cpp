// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/carrying.h"

#include "core/edits/pictures.h"
#include "core/export/pictures.h"
#include "core/store/documentform.h"

#include <QFileInfo>

namespace throughline {

namespace {

const QString bundled = QStringLiteral("assets");

bool isBundled(const QString &path)
{
    return formOf(path) != DocumentForm::File;
}

} // namespace

QString assetsFolderFor(const QString &path)
{
    if (isBundled(path))
        return bundled;
    const QString name = QFileInfo(path).fileName();
    const qsizetype dot = name.indexOf(u'.');
    const QString base = dot > 0 ? name.first(dot) : name;
    return (base.isEmpty() ? QStringLiteral("strategy") : base) + QStringLiteral(".assets");
}

Edit picturesMovedFor(const Snapshot &snapshot, const QString &from, const QString &to)
{
    if (isBundled(from) == isBundled(to))
        return {};
    const QString folder = assetsFolderFor(to) + u'/';
    QHash<QString, QString> places;
    for (const NamedPicture &named : picturesOf(snapshot)) {
        const bool isInBundle = named.path.startsWith(bundled + u'/');
        if (isBundled(to) && !isInBundle)
            places.insert(named.path, folder + named.copy);
        else if (isBundled(from) && isInBundle)
            places.insert(named.path, folder + named.path.sliced(bundled.size() + 1));
    }
    return movedPictures(snapshot, places);
}

std::vector<PictureFile> picturesNamedIn(const Snapshot &snapshot)
{
    const Pictures &pictures = snapshot.pictures();
    std::vector<PictureFile> files;
    for (const NamedPicture &named : picturesOf(snapshot)) {
        if (pictures.exists(named.path))
            files.push_back({named.path, pictures.bytes(named.path).joined(), {}});
    }
    return files;
}

} // namespace throughline
