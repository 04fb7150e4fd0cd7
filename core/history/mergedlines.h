// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace throughline {

/// A stretch of lines on which a three-way merge agrees, or not.
struct LineRegion {
    bool isConflict = false;
    QByteArray text; ///< what it is; in a conflict what it is in ours
    QByteArray base;
    QByteArray theirs;
};

/// Merges three texts by lines. Changes of lines side by side go together; both sides changing a line, or adding others at one
/// place, is a conflict. Line ends aren't compared; \a lineEnd is written where one is missing between lines.
std::vector<LineRegion> mergedLines(
    const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, const QByteArray &lineEnd);

} // namespace throughline
