// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/atoms.h"
#include "core/history/mergepieces.h"

namespace throughline {

/// Merges a section's atoms, without what stands behind the last one. A version without the section has an empty one. Conflicts are
/// added to \a pieces. \a title is the section's heading in the merged text, \a titleConflict a conflict about it that is known
/// already, or -1.
std::vector<MergePiece> mergedSection(
    const OfEach<CutSection> &sections, const QString &title, int titleConflict, const QByteArray &lineEnd, MergePieces &pieces);

/// What a field's values or a block say, for people.
QString wordsOfAtom(const CutSection &section, int atom);

/// A field whose links both sides changed: each link, and the reason behind them, for itself. Nothing where they can't go together
/// or it isn't one value with links.
std::optional<QByteArray> mergedLinks(const OfEach<CutSection> &sections, const Threefold &field);

} // namespace throughline
