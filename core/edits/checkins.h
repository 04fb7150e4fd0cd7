// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"

#include <QDate>

namespace throughline {

/// A note to a manager in three parts, about an element or (-1) the whole strategy.
struct CheckIn {
    int element = -1;
    QString challenge; ///< the challenge I ran into
    QString handling; ///< how I'm thinking of handling it
    QString question; ///< any thoughts?
};

/// The headings of its parts, in their order.
QString challengeHeading();
QString handlingHeading();
QString questionHeading();

/// A first draft out of what is known: the chain that \a element stands in, its findings and concerns, what was decided about it.
CheckIn draftCheckIn(const Snapshot &snapshot, int element);

/// As words to send; as Markdown the headings are bold and the element is a link where \a isLinked.
QString checkInText(const Snapshot &snapshot, const CheckIn &note);
QString checkInMarkdown(const Snapshot &snapshot, const CheckIn &note, bool isLinked = false);

/// Keeps \a note with its date under `## Check-ins`, the newest first. The part is made at the document's end where it lacks. Lines
/// that would begin a heading or anything else that doesn't end are escaped.
Result<TextEdit> keepCheckIn(const Snapshot &snapshot, const CheckIn &note, QDate date);

} // namespace throughline
