// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <vector>

namespace throughline {

/// For each section the one that it stands under: the nearest before it whose heading is higher; -1 at the top.
std::vector<int> parentsOf(const Syntax &syntax);

/// Which sections of two documents are the same one.
struct Pairing {
    std::vector<int> after; ///< for each section of the older document its counterpart, or -1
    std::vector<int> before; ///< for each of the newer one

    void join(int sectionBefore, int sectionAfter);
};

/// Pairs sections by their ids, then, where they are alike in title, words and place, those whose id only one side has.
Pairing pairingOf(const Snapshot &before, const Snapshot &after);

/// Pairs by ids alone those sections that are named in \a ofBefore and \a ofAfter.
Pairing pairingById(
    const Snapshot &before, const Snapshot &after, const std::vector<int> &ofBefore, const std::vector<int> &ofAfter);

} // namespace throughline
