// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/reasons.h"

namespace throughline {

/// What the chain from a roadmap item up to a market lacks next, as a question. Elements are indices into the snapshot's.
struct WhyQuestion {
    int item = -1; ///< whose chain it is
    int asked = -1; ///< where the chain ends: the item itself, a bet or a pain
    FieldKey key = FieldKey::Why; ///< of asked, under which the answer is written
    std::vector<ElementKind> kinds; ///< what an answer may be; a new one is of the first
    std::vector<int> chain; ///< from the item to asked
};

/// Nothing where a chain of \a item reaches a market.
std::optional<WhyQuestion> questionOf(const Snapshot &snapshot, int item);

/// What could answer \a question, the likeliest first.
std::vector<int> likelyAnswers(const Snapshot &snapshot, const WhyQuestion &question);

/// The items that don't reach a market, in the order of the document.
std::vector<int> openItems(const Snapshot &snapshot);

/// Where the why interview stands: whom it asks, and what was skipped. All else is read from the document each time, so it goes on
/// sensibly whatever is edited meanwhile, and starting again is resuming.
class Interview {
public:
    /// Asks every item, in the order of the document.
    void askAll();
    /// Asks \a item only.
    void askOnly(const Snapshot &snapshot, int item);
    /// Goes on with \a item, if it lacks something.
    void turnTo(const Snapshot &snapshot, int item);

    /// The question to put now; nothing where nobody is left to ask. Stays with an item until its chain is complete or skipped.
    std::optional<WhyQuestion> next(const Snapshot &snapshot);
    /// Doesn't put \a question any more, for whichever item it comes up.
    void skip(const Snapshot &snapshot, const WhyQuestion &question);
    /// Puts the question again that was skipped last.
    void takeSkipBack();
    void askSkippedAgain() { m_skipped.clear(); }
    /// How many open items aren't asked because of what was skipped.
    int skippedItems(const Snapshot &snapshot) const;

    /// Takes the step from \a before by \a edit to \a after: elements are known by their ids, and some have changed.
    void follow(const Snapshot &before, const TextEdit &edit, const Snapshot &after);

private:
    struct Skip {
        QByteArray asked;
        QByteArray item; ///< on whose behalf
    };

    bool isSkipped(const QByteArray &asked) const;
    bool isToBeAsked(const Snapshot &snapshot, const WhyQuestion &question) const;

    std::optional<QByteArray> m_only;
    std::optional<QByteArray> m_current; ///< the item asked last
    std::vector<Skip> m_skipped;
};

} // namespace throughline
