// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/print/composer.h"

#include <QDate>

namespace throughline {

/// The whole strategy on one page: the vision in a line and a picture of each act, who has which pain and what we bet on, and the
/// roadmap by horizon, counted from \a today where the document has no start of its own. Type shrinks as far as it can be read;
/// what finds no room even then goes on on a second page.
Composer composeBrief(const Snapshot &snapshot, QSizeF paper, QDate today);

} // namespace throughline
