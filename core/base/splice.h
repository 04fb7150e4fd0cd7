// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace throughline {

/// What a step did to a list: the indices in [first, first + removed) became those in [first, first + added), and all behind them
/// moved.
struct Splice {
    int first = 0;
    int removed = 0;
    int added = 0;

    int shift() const { return added - removed; }
    bool isNew(int after) const { return after >= first && after < first + added; }
    /// Where \a before is now, or -1.
    int after(int before) const { return before < first ? before : before < first + removed ? -1 : before + shift(); }
    /// Where \a after was, or -1.
    int before(int after) const { return after < first ? after : after < first + added ? -1 : after - shift(); }
};

} // namespace throughline
