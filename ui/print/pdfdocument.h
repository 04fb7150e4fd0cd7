// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/print/composer.h"

#include <functional>

namespace throughline {

struct PdfOptions {
    bool isDraft = false; ///< stamped on each page
    /// Told how much is done, 0 to 1; false cancels.
    std::function<bool(double)> progress = {};
};

/// The pages of \a composer as a PDF about \a snapshot that can be read aloud. Fails with Refused where progress cancelled it.
Result<QByteArray> writePages(const Snapshot &snapshot, Composer composer, const PdfOptions &options);

} // namespace throughline
