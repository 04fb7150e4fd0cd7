// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// What one change of a strategy is about.
enum class ChangeKind : quint8 {
    Added,
    Removed,
    Renamed, ///< from and to are titles
    Moved, ///< from and to are the names of the groups; both the same: within its group
    MovedInTime, ///< When; the later plan may have none
    Reprioritised, ///< scores, effort, severity, confidence or status
    WhyChanged, ///< what it is for: Why, Solves, Felt by, Believe it, Pain
    FieldChanged, ///< any other field, or a line of the front matter
    Reworded, ///< prose, caption, notes, or text that belongs to no element
    Redrawn, ///< another picture is named
    WrittenDifferently, ///< says the same in other bytes: spaces, line ends, marks, links that follow a renamed heading
};

/// One thing that is another on both sides. Where it isn't about an element, both elements are -1 and the sections tell where.
struct StrategyDelta {
    ChangeKind kind = ChangeKind::WrittenDifferently;
    int before = -1; ///< element of the older snapshot; -1: it isn't there
    int after = -1; ///< element of the newer one
    int sectionBefore = -1; ///< index into the older snapshot's sections; -1: it isn't there
    int sectionAfter = -1;
    FieldKey key = FieldKey::Unknown; ///< of a field that we know
    QString name; ///< what was changed, as the author calls it: "When", "owner", "caption"; empty where the kind says it
    QString from; ///< in words, as written; several values of a key are joined by "; "
    QString to;

    bool isAboutElement() const { return before >= 0 || after >= 0; }
    bool operator==(const StrategyDelta &) const = default;
};

/// Which elements of two snapshots are the same one, and all that is different about them.
struct Difference {
    std::vector<StrategyDelta> changes; ///< in the newer document's order, what is gone where it stood
    std::vector<int> after; ///< for each element of the older snapshot the one that it became, or -1
    std::vector<int> before; ///< for each element of the newer one what it was, or -1

    /// True only for the same bytes.
    bool isEmpty() const { return changes.empty(); }
};

/// Compares two states of a strategy. Elements are the same one by their ids, else where they are alike in title, words and place;
/// two that both exist on both sides are never taken for each other.
Difference differenceOf(const Snapshot &before, const Snapshot &after);

/// One change as a sentence: "“Launch the cleaning game” moved from next quarter to later".
QString sentenceOf(const StrategyDelta &delta, const Snapshot &before, const Snapshot &after);

} // namespace throughline
