// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/history/merge.h"

namespace throughline {

/// How conflicts are marked in a text, as git does it.
struct MarkerStyle {
    int size = 7; ///< how many signs a marker has
    bool showsBase = false; ///< diff3: what the base said, too
    QByteArray ours = "ours";
    QByteArray base = "base";
    QByteArray theirs = "theirs";
};

/// The merged text with the alternatives of each conflict between markers on lines of their own.
QByteArray withConflictMarkers(const Merged &merged, const MarkerStyle &style);

/// The versions that a text with conflict markers was made of.
struct MarkedText {
    OfEach<QByteArray> texts;
    int conflicts = 0;
    bool hasBase = true; ///< false: the base is what both sides share, because the markers don't tell it
    QByteArray oursLabel; ///< of the first conflict
    QByteArray theirsLabel;
};

/// Takes a text with git's conflict markers apart, two-way or diff3. Markers in a fence that was opened outside of any conflict are
/// text. Fails with Refused, naming the line, where a marker is missing or out of order.
Result<MarkedText> splitConflicts(const QByteArray &text);

} // namespace throughline
