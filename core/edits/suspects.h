// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"

namespace throughline {

/// A why whose target says something else than when it was confirmed.
struct SuspectWhy {
    int element = -1;
    int target = -1;
    QByteArray stamp; ///< fingerprint of what was confirmed

    bool operator==(const SuspectWhy &) const = default;
};

/// In the order of the document.
std::vector<SuspectWhy> suspectWhys(const Snapshot &snapshot);

/// Stamps the links from \a element to \a target with what that says now.
Result<TextEdit> confirmWhy(const Snapshot &snapshot, int element, int target);
/// Stamps each suspect why of the document. Those that lead through definitions stay.
Result<TextEdit> confirmSuspects(const Snapshot &snapshot);

/// What a fingerprint covers, in words: the prose and the fields that carry meaning, a line each.
QString meaningOf(const ElementBody &body);
/// The element that says what has the fingerprint \a stamp, that called \a id preferred; -1 where none does.
int elementSaying(const Snapshot &snapshot, const QByteArray &id, const QByteArray &stamp);

} // namespace throughline
