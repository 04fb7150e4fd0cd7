// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/print/composer.h"

#include <QPageSize>

namespace throughline {

struct PdfOptions {
    QPageSize paper = QPageSize(QPageSize::A4);
    bool isDraft = false; ///< stamped on each page
    /// Told how much is done, 0 to 1; false cancels.
    std::function<bool(double)> progress;
};

/// The pages of \a composer as a PDF about \a snapshot. Fails with Refused where progress cancelled it.
Result<QByteArray> writePages(const Snapshot &snapshot, const Composer &composer, const PdfOptions &options);
/// The strategy as a typeset document, likewise.
Result<QByteArray> writePdf(const Snapshot &snapshot, const PdfOptions &options);

} // namespace throughline
