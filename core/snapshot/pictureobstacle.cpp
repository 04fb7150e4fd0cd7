// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot/pictureobstacle.h"

#include "core/base/pictureformat.h"
#include "core/base/svgobstacle.h"
#include "core/base/translate.h"

#include <QLocale>

namespace throughline {

namespace {

constexpr qint64 mostPixels = 150'000'000; // more than any camera's; some formats are only read whole

QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

QString obstacleInPixels(const QString &path, QSize pixels)
{
    if (qint64(pixels.width()) * pixels.height() <= mostPixels)
        return {};
    return tr("“%1” is %2 × %3 pixels large, which no screen shows; scale it down")
        .arg(nameOf(path), QLocale().toString(pixels.width()), QLocale().toString(pixels.height()));
}

} // namespace

QString obstacleOfPath(const QString &path)
{
    if (path.startsWith(u'/') || path.startsWith(u'\\') || path.split(u'/').contains(QStringLiteral("..")))
        return tr("“%1” lies outside the strategy's folder, where no picture is read; put it beside the strategy").arg(path);
    if (path.contains(u':'))
        return tr("“%1” isn't a file beside the strategy, and nothing is fetched; save it there").arg(path);
    return {};
}

QString obstacleOf(const QString &path, const QByteArray &bytes)
{
    if (const QString obstacle = obstacleOfPath(path); !obstacle.isEmpty())
        return obstacle;
    if (bytes.isNull())
        return tr("There is no file “%1”").arg(path);
    switch (pictureFormat(bytes)) {
    case PictureFormat::Unknown:
        return tr("“%1” is no picture that can be read").arg(nameOf(path));
    case PictureFormat::Svg: {
        const QString obstacle = svgObstacle(bytes);
        return obstacle.isEmpty() ? QString() : tr("“%1” isn't drawn: %2").arg(nameOf(path), obstacle);
    }
    case PictureFormat::Jpeg:
        if (!isWholeJpeg(bytes))
            return tr("“%1” breaks off in the middle; copy it here again").arg(nameOf(path));
        break;
    default:
        break;
    }
    return obstacleInPixels(path, toldPixels(bytes));
}

QString obstacleOfDamage(const QString &path)
{
    return tr("“%1” can't be read; it may be damaged").arg(nameOf(path));
}

} // namespace throughline
