// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QSize>

namespace throughline {

/// What the bytes of a picture's file are, whatever the file is called.
enum class PictureFormat : quint8 { Unknown, Svg, Png, Jpeg, Webp, Gif, Bmp };

/// Looks at how \a bytes begin; of SVG, that there is such an element near the start.
PictureFormat pictureFormat(QByteArrayView bytes);

/// The size in pixels that the start of \a bytes tells; null where it tells none, or the format is one whose size isn't asked here.
QSize toldPixels(QByteArrayView bytes);

/// False for a JPEG that ends before its picture does, which readers fill up with grey.
bool isWholeJpeg(QByteArrayView bytes);

} // namespace throughline
