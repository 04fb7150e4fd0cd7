// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSize>

namespace throughline {

/// A picture of the window as a user would see it.
struct ScreenshotRequest {
    QString file; ///< empty: the start page
    QString mode; ///< as modeName() has it
    QSize size{1440, 900};
    bool isDark = false;
    QString output; ///< a PNG
};

/// Opens the window with the file, its first frame, bet or roadmap item selected, and writes what it shows. Leaves the user's
/// settings alone.
Result<void> takeScreenshot(const ScreenshotRequest &request);

} // namespace throughline
