// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/document.h"

#include <span>

namespace throughline {

// What is done with items in each view of the roadmap.

/// Deletes the items in one step, and asks before where links would lead nowhere then.
void removeItems(Document *document, Dialogs *dialogs, std::span<const int> items, Origin origin);

} // namespace throughline
