// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/composer.h"

namespace throughline {

/// Puts the table of contents of \a composer, which is finished, before the page with index \a before: what its outline names, with
/// the numbers of the pages. A long document names its chapters only.
void insertContents(Composer &composer, int before, const QString &runningHead);

} // namespace throughline
