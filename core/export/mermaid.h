// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// The roadmap as a gantt chart of Mermaid, which hosting sites draw: a section for each theme, items by their dates, those without
/// a why marked as critical. Items without dates and dropped ones aren't in it. Empty where no item has a date.
QString mermaidGantt(const Snapshot &snapshot);

} // namespace throughline
