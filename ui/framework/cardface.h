// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/tradeoff.h"
#include "core/snapshot/snapshot.h"

namespace throughline {

/// A short fact that stands in a row with others: "medium confidence".
struct CardPill {
    QString text;
    int field = -1;

    bool operator==(const CardPill &) const = default;
};

/// A field in words: "We'd change our mind if: fewer than a third answer".
struct CardFact {
    QString name; ///< with its colon
    QString text;
    int field = -1;
    bool isChosen = false; ///< the condition that we think holds

    bool operator==(const CardFact &) const = default;

    QString whole() const { return name + u' ' + text; }
};

/// Something that a card lacks or gets wrong.
struct CardGap {
    QString words; ///< "solves no pain"
    FieldKey key = FieldKey::Unknown; ///< the field that would fill it; Unknown where a click can't
    bool isIncoming = false; ///< another element would have that field
    bool isGrave = true; ///< the card is unfinished; otherwise it is only worth a thought

    bool operator==(const CardGap &) const = default;
};

/// How many elements of each kind rely on a card.
struct Reliance {
    int pains = 0;
    int bets = 0;
    int items = 0;
    int frames = 0;

    bool operator==(const Reliance &) const = default;
    bool isEmpty() const { return *this == Reliance(); }
    /// "3 items, 1 frame"
    QString words() const;
};

/// All that the wall shows of an element: a value, so that what was drawn of it can be used again while it stays the same.
struct CardFace {
    ElementKind kind = ElementKind::Other;
    QString label; ///< its kind, where its column doesn't say it
    QString title;
    QString lead; ///< plain; the first paragraph
    std::vector<CardPill> pills;
    std::vector<CardFact> facts;
    std::vector<CardGap> gaps;
    Reliance relied;
    int openConcerns = 0;
    bool isCompared = false; ///< it has a comparison table

    bool operator==(const CardFace &) const = default;

    bool isUnfinished() const;
    bool hasFooter() const { return !relied.isEmpty() || openConcerns > 0 || isCompared; }
};

/// What \a body says by itself.
CardFace ownFace(const ElementBody &body, TradeOffs tradeOffs);

/// What else \a element's card says, which hangs on others: what relies on it, what it lacks. \a codes are those of its findings.
void addStanding(const Snapshot &snapshot, int element, std::span<const FindingCode> codes, CardFace &face);
/// Says that a review is due.
void addDueReview(const ElementBody &bet, CardFace &face);

} // namespace throughline
