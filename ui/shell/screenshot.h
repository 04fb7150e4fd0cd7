// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSize>

namespace throughline {

/// A picture of the window as a user would see it.
struct ScreenshotRequest {
    QString file; ///< empty: the start page
    QString mode = {}; ///< as modeName() has it
    /// Of Vision mode: strip, grid, outline or sketch; of the roadmap: timeline, horizons or priorities; empty: what it opens with.
    QString view = {};
    QByteArray selected = {}; ///< an element's id; empty: the first frame, bet or roadmap item, as the mode has it
    QSize size{1440, 900};
    bool isDark = false;
    QString output; ///< a PNG
};

/// Opens the window with the file and writes what it shows. Leaves the user's settings alone.
Result<void> takeScreenshot(const ScreenshotRequest &request);
/// The speaker's console at \a slide, counted from 0; \a request without mode and view.
Result<void> takeConsoleScreenshot(const ScreenshotRequest &request, int slide);

} // namespace throughline
