// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/exportto.h"

#include "core/base/translate.h"
#include "core/export/pictures.h"
#include "core/store/store.h"
#include "ui/print/slideimages.h"

#include <QDir>
#include <QFileInfo>

namespace throughline {

namespace {

bool isSameFile(const QString &path, const QString &own)
{
    const QString canonical = own.isEmpty() ? QString() : QFileInfo(own).canonicalFilePath();
    return !canonical.isEmpty() && QFileInfo(path).canonicalFilePath() == canonical;
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
    for (int number = 1; number <= count; ++number) {
        const QString path = slidePath(output, number, count);
        if (isSameFile(path, own))
            return failure(ErrorCode::Refused, tr("%1: is the strategy itself; name other files to export to").arg(path));
    }
    return writeSlides(shown, image, [&](int number, int of, const QByteArray &png) -> Result<void> {
        if (wish.progress && !wish.progress(double(number) / of))
            return failure(ErrorCode::Refused, tr("The export was cancelled."));
        return writeInto(slidePath(output, number, of), png);
    });
}

} // namespace

Result<void> exportTo(const Snapshot &snapshot, ExportWish wish, const QString &output, const QString &own)
{
    if (isSameFile(output, own))
        return failure(ErrorCode::Refused, tr("%1: is the strategy itself; name another file to export to").arg(output));
    if (wish.format == ExportFormat::StoryboardPng)
        return exportSlides(snapshot, wish, output, own);
    if (wish.format == ExportFormat::Markdown && output != QStringLiteral("-"))
        wish.pictureFolder = pictureFolderOf(output);
    const auto written = exported(snapshot, wish).and_then([&output](const QByteArray &bytes) { return writeFile(output, bytes); });
    if (!written || wish.pictureFolder.isEmpty())
        return written;
    return writeAllInto(
        QFileInfo(output).absoluteDir().filePath(wish.pictureFolder), pictureCopies(shownTo(snapshot, wish).snapshot));
}

} // namespace throughline
