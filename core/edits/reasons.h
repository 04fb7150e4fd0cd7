// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"

namespace throughline {

/// An answer to “Why?”: an element that is there, or the title of one that isn't yet.
struct Reason {
    int element = -1;
    QString title; ///< where \a element is -1; empty: no answer
    ElementKind kind = ElementKind::Bet; ///< of the new element
    QString words; ///< the reason in words, kept behind the link

    bool isGiven() const { return element >= 0 || !title.simplified().isEmpty(); }
};

/// Writes \a reason under \a key of \a element, and the new element where its kind belongs: one edit. Refused where the edit
/// wouldn't be read as meant, as behind a code block that never ends.
Result<TextEdit> giveReason(const Snapshot &snapshot, int element, FieldKey key, const Reason &reason);

/// As addElement(), with its reason under \a key from the start.
Result<TextEdit> addElementWithReason(const Snapshot &snapshot, NewElement wanted, FieldKey key, const Reason &reason);

} // namespace throughline
