// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/exported.h"

class QPrinter;

namespace throughline {

/// Draws the pages of \a wish, whose format is paged, on the paper of \a printer, as large as they fit it, and only those that its
/// user asked for. Fails with Refused where it was cancelled, and with WriteFailed where the printer takes nothing.
Result<void> print(const Snapshot &snapshot, const ExportWish &wish, QPrinter &printer);

} // namespace throughline
