// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace throughline {

constexpr int largestSide = 4096; ///< pixels of an image as it is drawn: no screen or page shows more

/// The image of pixels in \a bytes, upright, made smaller while it is read where it is larger than \a room: of a photograph then
/// only a fraction is decoded. Null where it can't be read or would take memory without bound.
QImage readImage(const QByteArray &bytes, QSize room);
/// \a image as the bytes of a PNG.
QByteArray pngOf(const QImage &image);

} // namespace throughline
