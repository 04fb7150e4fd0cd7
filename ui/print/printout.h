// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/composer.h"
#include "ui/print/exported.h"
#include "ui/print/strategypages.h"

namespace throughline {

/// The pages of \a wish, whose format is paged: what a preview shows and a PDF holds. Nothing where \a step stopped it.
std::optional<Composer> composed(const Snapshot &snapshot, const ExportWish &wish, const StepDone &step = {});

} // namespace throughline
