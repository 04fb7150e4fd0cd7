// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/picturefiles.h"

#include "core/base/pictureformat.h"
#include "core/base/translate.h"
#include "core/store/store.h"
#include "ui/paint/imagebytes.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>

namespace throughline {

namespace {

/// A type of picture that documents can have, and what its files begin with.
struct Type {
    QByteArrayView format; ///< as Qt calls it
    QByteArrayView suffix;
};
constexpr std::array types{Type{"png", "png"}, Type{"jpeg", "jpg"}, Type{"webp", "webp"}, Type{"gif", "gif"}, Type{"bmp", "bmp"}};
constexpr int quality = 90; // of JPEG and WebP

bool isSvg(const QByteArray &bytes)
{
    return pictureFormat(bytes) == PictureFormat::Svg;
}

QByteArray formatOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader::imageFormat(&buffer);
}

/// The suffix that files like this have; empty where they are no pictures that we know.
QString suffixOf(const QByteArray &bytes)
{
    if (isSvg(bytes))
        return QStringLiteral("svg");
    const QByteArray format = formatOf(bytes);
    const auto type = std::ranges::find(types, QByteArrayView(format), &Type::format);
    return type == types.end() ? QString() : QString::fromLatin1(type->suffix);
}

bool isPictureName(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("webp"),
        QStringLiteral("svg"), QStringLiteral("gif"), QStringLiteral("bmp")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

/// "ouch-my_foot" becomes "Ouch my foot".
QString titleOf(const QString &path)
{
    QString title = QFileInfo(path).completeBaseName();
    title.replace(u'-', u' ').replace(u'_', u' ');
    title = title.simplified();
    return title.isEmpty() ? title : title.left(1).toUpper() + title.mid(1);
}

QStringList pictureFilesIn(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && isPictureName(url.toLocalFile()))
            paths += url.toLocalFile();
    }
    return paths;
}

} // namespace

QStringList picturePatterns()
{
    return {QStringLiteral("*.png"), QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.webp"),
        QStringLiteral("*.svg"), QStringLiteral("*.gif"), QStringLiteral("*.bmp")};
}

bool hasPictures(const QMimeData *data)
{
    const auto isImage = [](const QString &type) { return type.startsWith(QStringLiteral("image/")); };
    return !pictureFilesIn(data).isEmpty() || data->hasImage() || std::ranges::any_of(data->formats(), isImage);
}

Result<PictureFromOutside> readPictureFile(const QString &path)
{
    return readFile(path).and_then([&](const QByteArray &bytes) -> Result<PictureFromOutside> {
        const QString suffix = suffixOf(bytes);
        if (suffix.isEmpty())
            return failure(ErrorCode::ReadFailed, tr("“%1” is no picture that can be read").arg(QFileInfo(path).fileName()));
        return PictureFromOutside{bytes, suffix, titleOf(path)};
    });
}

Result<std::vector<PictureFromOutside>> picturesIn(const QMimeData *data)
{
    std::vector<PictureFromOutside> pictures;
    for (const QString &path : pictureFilesIn(data)) {
        auto picture = readPictureFile(path);
        if (!picture)
            return std::unexpected(picture.error());
        pictures.push_back(std::move(*picture));
    }
    if (!pictures.empty())
        return pictures;
    if (const QByteArray svg = data->data(QStringLiteral("image/svg+xml")); isSvg(svg))
        return std::vector{PictureFromOutside{svg, QStringLiteral("svg"), {}}};
    // The bytes of a file as another program offers them are better than an image made of them.
    for (const char *type : {"image/png", "image/jpeg", "image/webp"}) {
        const QByteArray bytes = data->data(QString::fromLatin1(type));
        if (const QString suffix = bytes.isEmpty() ? QString() : suffixOf(bytes); !suffix.isEmpty())
            return std::vector{PictureFromOutside{bytes, suffix, {}}};
    }
    const QByteArray png = pngOf(qvariant_cast<QImage>(data->imageData()));
    if (png.isEmpty())
        return failure(ErrorCode::ReadFailed, tr("There is no picture to paste"));
    return std::vector{PictureFromOutside{png, QStringLiteral("png"), {}}};
}

QSize pixelsOf(const QByteArray &bytes)
{
    if (bytes.isEmpty() || isSvg(bytes))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).size();
}

Result<QByteArray> scaledDown(const QByteArray &bytes, int longest)
{
    const QByteArray format = formatOf(bytes);
    QBuffer source;
    source.setData(bytes);
    QImageReader reader(&source);
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    if (image.isNull())
        return failure(ErrorCode::ReadFailed, tr("The picture can't be read"));
    const QImage scaled = image.scaled(longest, longest, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QBuffer buffer;
    QImageWriter writer(&buffer, QImageWriter::supportedImageFormats().contains(format) ? format : QByteArray("png"));
    writer.setQuality(quality);
    if (!writer.write(scaled))
        return failure(ErrorCode::WriteFailed, tr("The picture can't be scaled"));
    return buffer.data();
}

} // namespace throughline
