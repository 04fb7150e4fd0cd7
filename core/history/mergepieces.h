// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/merge.h"

#include <functional>

namespace throughline {

/// Puts a merged text together, and numbers its conflicts.
class MergePieces {
public:
    void add(const QByteArray &text);
    void add(const std::vector<MergePiece> &pieces);
    /// What stands there in each version.
    void add(int conflict, const OfEach<QByteArray> &texts);
    int newConflict(MergeConflict conflict);
    MergeConflict &conflict(int number) { return m_merged.conflicts[static_cast<std::size_t>(number)]; }
    bool isClean() const { return m_merged.conflicts.empty(); }
    Merged take() { return std::move(m_merged); }

private:
    Merged m_merged;
};

/// A thing of a list with what became of it.
struct MergeUnit {
    int thing = -1;
    std::vector<MergePiece> pieces; ///< without what parts it from its neighbours

    /// One conflict in which the thing isn't there for one of both sides.
    bool isMissingInOne() const
    {
        return pieces.size() == 1 && pieces.front().conflict >= 0
            && (pieces.front().text.isEmpty() || pieces.front().theirs.isEmpty());
    }
};

/// How many line ends stand at least and at most between two things that are new neighbours.
using LineEndBounds = std::function<std::pair<int, int>(int before, int after)>;

/// The things one behind the other with what parts them. \a isToEnd: with what follows the last one, too.
std::vector<MergePiece> joinedUnits(
    const std::vector<MergeUnit> &units, const Separators &separators, const LineEndBounds &bounds, bool isToEnd);

} // namespace throughline
