// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/roadmap.h"

namespace throughline {

/// A roadmap as it was, to be seen behind the present one.
struct OlderPlan {
    QString name; ///< what the state is called
    Snapshot snapshot;
    std::vector<std::pair<int, QByteArray>> items; ///< its items with the ids that they have now
};

/// Where an item's bar was, on the present scale, in months.
struct OlderBar {
    int bar = -1; ///< the item's present one
    double start = 0;
    double end = 0;
    bool isOpen = false;
};

/// Those of the present bars that were elsewhere in time.
std::vector<OlderBar> olderBars(const Roadmap &now, const Snapshot &snapshot, const OlderPlan &older);

} // namespace throughline
