// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/exportto.h"

#include "core/base/translate.h"
#include "core/export/pictures.h"
#include "core/store/store.h"
#include "ui/print/slideimages.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace throughline {

namespace {

/// What no export may write over: the strategy's file and the pictures that it names.
class OwnFiles {
public:
    OwnFiles(const Snapshot &snapshot, const QString &strategy)
        : m_strategy(strategy.isEmpty() ? QString() : QFileInfo(strategy).canonicalFilePath())
    {
        if (m_strategy.isEmpty())
            return;
        const QDir folder = QFileInfo(strategy).absoluteDir();
        for (const NamedPicture &picture : picturesOf(snapshot))
            m_pictures.insert(QFileInfo(folder.filePath(picture.path)).canonicalFilePath());
    }

    Result<void> spare(const QString &path) const
    {
        const QString file = QFileInfo(path).canonicalFilePath();
        if (!file.isEmpty() && file == m_strategy)
            return failure(ErrorCode::Refused, tr("%1: is the strategy itself; name another file to export to").arg(path));
        if (!file.isEmpty() && m_pictures.contains(file))
            return failure(ErrorCode::Refused, tr("%1: is a picture of the strategy; name another file to export to").arg(path));
        return {};
    }

private:
    QString m_strategy;
    QSet<QString> m_pictures;
};

/// What is to be written, unless nobody wants it any more.
Result<QByteArray> wantedBytes(const Snapshot &snapshot, const ExportWish &wish)
{
    auto bytes = exported(snapshot, wish);
    if (bytes && wish.progress && !wish.progress(1))
        return failure(ErrorCode::Refused, tr("The export was cancelled."));
    return bytes;
}

/// Where the slide with \a number goes: into a folder, or where a pattern says.
QString slidePath(const QString &output, int number, int count)
{
    const QString digits = QString::number(number).rightJustified(QString::number(count).size(), u'0');
    if (const qsizetype mark = output.lastIndexOf(QStringLiteral("%d")); mark >= 0)
        return QString(output).replace(mark, 2, digits);
    return QDir(output).filePath(tr("slide-%1.png").arg(digits));
}

Result<void> exportSlides(const Snapshot &snapshot, const ExportWish &wish, const QString &output, const QString &own)
{
    if (output == QStringLiteral("-"))
        return failure(ErrorCode::Usage, tr("a storyboard is several pictures: name a folder, or a file such as slide-%d.png"));
    const SlideImageRequest image{.size = wish.size};
    const Snapshot shown = shownTo(snapshot, wish).snapshot;
    const int count = slideCount(shown, image);
    const OwnFiles ownFiles(snapshot, own);
    for (int number = 1; number <= count; ++number) {
        const QString path = slidePath(output, number, count);
        if (const auto free = ownFiles.spare(path); !free)
            return free;
    }
    return writeSlides(shown, image, [&](int number, int of, const QByteArray &png) -> Result<void> {
        if (wish.progress && !wish.progress(double(number) / of))
            return failure(ErrorCode::Refused, tr("The export was cancelled."));
        return writeInto(slidePath(output, number, of), png);
    });
}

/// With copies of its pictures, which are there before the text that names them. Where those would be written over the strategy's
/// own, the text stands beside it and names these.
Result<void> exportWithPictures(const Snapshot &snapshot, ExportWish wish, const QString &output, const QString &own)
{
    const QDir beside = QFileInfo(output).absoluteDir();
    wish.pictureFolder = pictureFolderOf(output);
    const QString folder = beside.filePath(wish.pictureFolder);
    const OwnFiles ownFiles(snapshot, own);
    auto copies = pictureCopies(shownTo(snapshot, wish).snapshot);
    if (!beside.exists())
        copies.clear(); // they would make it, and nobody would hear that it wasn't there
    for (const auto &[name, bytes] : copies) {
        const auto free = ownFiles.spare(QDir(folder).filePath(name));
        if (free)
            continue;
        if (beside.canonicalPath() != QFileInfo(own).canonicalPath())
            return free;
        wish.pictureFolder.clear();
        copies.clear();
        break;
    }
    return wantedBytes(snapshot, wish).and_then([&](const QByteArray &bytes) {
        return writeAllInto(folder, copies).and_then([&] { return writeFile(output, bytes); });
    });
}

} // namespace

Result<void> exportTo(const Snapshot &snapshot, const ExportWish &wish, const QString &output, const QString &own)
{
    if (const auto free = OwnFiles(snapshot, own).spare(output); !free)
        return free;
    if (wish.format == ExportFormat::StoryboardPng)
        return exportSlides(snapshot, wish, output, own);
    if (wish.format == ExportFormat::Markdown && output != QStringLiteral("-"))
        return exportWithPictures(snapshot, wish, output, own);
    return wantedBytes(snapshot, wish).and_then([&output](const QByteArray &bytes) { return writeFile(output, bytes); });
}

} // namespace throughline
