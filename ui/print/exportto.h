// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/exported.h"

namespace throughline {

/// Carries \a wish out: writes the file \a output, or standard output for `-`; beside it the pictures that its Markdown names.
/// Slides go into the folder \a output, or where its `%d` wants their number. Fails with Refused where that would write over
/// \a own, the strategy's file, or a picture that it names, and where it was cancelled.
Result<void> exportTo(const Snapshot &snapshot, const ExportWish &wish, const QString &output, const QString &own);

} // namespace throughline
