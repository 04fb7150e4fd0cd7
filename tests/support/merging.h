// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include <optional>

namespace throughline {

/// A sound strategy with prose, fields and links of its own, and no two headings alike.
QByteArray editableStrategy(QRandomGenerator &random, int items);

/// Three versions of a strategy, as two people's edits make them.
struct MergeTriple {
    QByteArray base;
    QByteArray ours;
    QByteArray theirs;
    QByteArray oursThenTheirs; ///< both people's edits, one after the other; null where that couldn't be done
    QByteArray theirsThenOurs;
};

/// \a edits by each side, by the edit functions that the workbench calls, on elements chosen at random.
MergeTriple randomTriple(QRandomGenerator &random, int items, int edits);

} // namespace throughline
