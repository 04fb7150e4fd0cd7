// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// What a strategy was, and what became of its elements.
struct OlderState {
    const Snapshot &snapshot;
    const std::vector<int> &after; ///< for each of its elements the present one, or -1
};

/// Makes an element what it was: \a older is the older state's, or -1 where it is new since; \a present is now's, or -1 where it is
/// gone. Its whole section comes back as it was written; where its title changes back, links to it follow. One that is new goes,
/// one that is gone comes back where it stood. Refused where a title is taken.
Result<Edit> restoreElement(const Snapshot &now, const OlderState &before, int older, int present);

/// Makes the text what it was, to the byte.
TextEdit restoreAll(const Snapshot &now, const Snapshot &before);

} // namespace throughline
