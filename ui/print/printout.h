// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/composer.h"
#include "ui/print/exported.h"
#include "ui/print/strategypages.h"

namespace throughline {

constexpr double laidOut = 0.5; ///< share of the work that is done when all pages are laid out

/// The pages of \a wish, whose format is paged: what a preview shows and a PDF holds; none of them where it wants only pages that
/// aren't there. Nothing where \a step stopped it.
std::optional<Composer> composed(const Snapshot &snapshot, const ExportWish &wish, const StepDone &step = {});

/// The size of those pages in points.
QSizeF paperOf(const ExportWish &wish);
/// Why \a pages has none.
QString nothingWanted(const Composer &pages);

} // namespace throughline
