// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/merge.h"

namespace throughline {

/// Merges three documents by their sections. Nothing where the result would be read as other sections than were put together, as
/// with a fence that one side left open.
std::optional<Merged> mergedDocument(
    const OfEach<Snapshot> &versions, const QByteArray &lineEnd, std::span<const MergeChoice> choices);

} // namespace throughline
