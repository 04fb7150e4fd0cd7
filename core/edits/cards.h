// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"

namespace throughline {

// What is done to the cards of the framework. Cards are indices of elements.

/// A link that two cards could have.
struct CardLink {
    int from = -1;
    FieldKey key = FieldKey::Unknown;
    int to = -1;

    bool operator==(const CardLink &) const = default;
};

/// What it means to join \a a to \a b, by their kinds, whichever of them leads to the other; nothing where neither can.
std::optional<CardLink> linkBetweenCards(const Strategy &strategy, int a, int b);
/// Makes that link.
Result<TextEdit> joinCards(const Snapshot &snapshot, int a, int b);
/// Leads an existing link to \a target instead; whatever else its field says stays.
Result<TextEdit> relinkElement(const Snapshot &snapshot, const TraceLink &link, int target);

/// The link by which \a element stands under what it is about, or null.
const TraceLink *hostLink(const Snapshot &snapshot, int element);
/// Takes \a element from what it is about to \a target; where it is about nothing, it is about that from now on.
Result<TextEdit> putUnder(const Snapshot &snapshot, int element, int target);

struct CardPlace {
    int behind = -1; ///< a card of the same kind; -1: behind the last that is about the same, or of the kind
    int about = -1; ///< what the new card leads to; -1: nothing yet
};

/// Adds a card that holds nothing but its title and that link.
Result<TextEdit> addCard(const Snapshot &snapshot, ElementKind kind, const QString &title, const CardPlace &place);
/// Moves \a element, with all that it holds, before \a anchor or behind it: a card of the same kind.
Result<TextEdit> moveCard(const Snapshot &snapshot, int element, int anchor, bool isBehind);

// --- several at once, as one edit ---

/// Joins each of \a cards to \a target. Those that can't be, or are already, stay as they are; refused where that is all of them.
Result<TextEdit> joinEach(const Snapshot &snapshot, const std::vector<int> &cards, int target);
Result<TextEdit> putEachUnder(const Snapshot &snapshot, const std::vector<int> &cards, int target);
/// Moves \a cards, in the order in which they stand, before \a anchor or behind it; those of another kind than \a anchor stay.
Result<TextEdit> moveCards(const Snapshot &snapshot, std::vector<int> cards, int anchor, bool isBehind);

// --- words ---

/// Replaces the first paragraph of the prose; tables and what follows stay. Empty words remove it.
Result<TextEdit> setLead(const Snapshot &snapshot, int element, const QString &text);
/// Writes down that the condition in field \a field of \a tradeOff is the one that holds.
Result<TextEdit> chooseCondition(const Snapshot &snapshot, int tradeOff, int field);

} // namespace throughline
