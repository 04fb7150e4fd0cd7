// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/itemcommands.h"

#include "core/base/translate.h"
#include "ui/paint/roadmapwords.h"

namespace throughline {

void removeItems(Document *document, Dialogs *dialogs, std::span<const int> items, Origin origin)
{
    if (items.empty())
        return;
    const Snapshot &snapshot = document->snapshot();
    int inbound = 0;
    std::vector<Replacement> gone;
    for (const int item : items) {
        inbound += static_cast<int>(snapshot.trace().to(item).size());
        gone.push_back({snapshot.rangeOf(item), {}});
    }
    const QString what = items.size() == 1 ? roadmapTitle(snapshot, items.front()) : tr("%1 items").arg(items.size());
    if (inbound == 0 || dialogs->confirmRemoval(what, inbound))
        document->apply(TextEdit(std::move(gone)), tr("Delete"), origin);
}

} // namespace throughline
