// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <QPageSize>

namespace throughline {

struct PdfOptions {
    QPageSize paper = QPageSize(QPageSize::A4);
    bool isDraft = false; ///< stamped on each page
    /// Told how much is done, 0 to 1; false cancels.
    std::function<bool(double)> progress;
};

/// The strategy as a typeset PDF. Fails with Refused where progress cancelled it.
Result<QByteArray> writePdf(const Snapshot &snapshot, const PdfOptions &options);

} // namespace throughline
