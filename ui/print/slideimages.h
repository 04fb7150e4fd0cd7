// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/snapshot/snapshot.h"

#include <QByteArray>
#include <QSize>

#include <functional>

namespace throughline {

/// How slides become pictures. Their shape, wide or classic, follows from the size.
struct SlideImageRequest {
    QSize size{1920, 1080};
    bool isDark = false;
};

/// The slide with \a number, counted from 1, as a PNG. Fails with Usage where there is no such slide.
Result<QByteArray> slidePng(const Snapshot &snapshot, int number, const SlideImageRequest &request);

/// The slide of the element \a frame, likewise. Fails with Usage where it has none.
Result<QByteArray> slideOfFramePng(const Snapshot &snapshot, int frame, const SlideImageRequest &request);

/// Hands every slide's PNG to \a write, with its number counted from 1 and the number of all; stops at its first failure.
Result<void> writeSlides(const Snapshot &snapshot, const SlideImageRequest &request,
    const std::function<Result<void>(int number, int count, const QByteArray &png)> &write);

/// How many slides there are.
int slideCount(const Snapshot &snapshot, const SlideImageRequest &request);

} // namespace throughline
