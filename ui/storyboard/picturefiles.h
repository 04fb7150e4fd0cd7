// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSize>
#include <QStringList>

#include <vector>

class QMimeData;

namespace throughline {

/// A picture that comes from elsewhere, its bytes as they were there.
struct PictureFromOutside {
    QByteArray bytes;
    QString suffix; ///< after what the bytes are, whatever the file was called
    QString title; ///< made of the file's name; empty where there is none

    bool operator==(const PictureFromOutside &) const = default;
};

/// Whether pictures can be had from \a data; looks at types and names only.
bool hasPictures(const QMimeData *data);
/// The pictures of \a data: files that were dragged or copied, else an SVG or an image. Fails with what can't be read.
Result<std::vector<PictureFromOutside>> picturesIn(const QMimeData *data);
Result<PictureFromOutside> readPictureFile(const QString &path);

/// For a file dialogue: "*.png" and so on.
QStringList picturePatterns();

/// The size in pixels of an image; null for SVG, which has none, and for what can't be read.
QSize pixelsOf(const QByteArray &bytes);
/// The same image, its longer side at most \a longest pixels, in the same format.
Result<QByteArray> scaledDown(const QByteArray &bytes, int longest);

} // namespace throughline
