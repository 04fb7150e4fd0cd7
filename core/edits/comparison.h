// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"

namespace throughline {

// A bet's comparison table. Row 0 names the columns, column 0 the criteria. Only the bytes of what changes are written anew, unless
// the table would then be read differently; in that case all of it is.

/// Makes a table of the bet and its alternatives, with one criterion to be named; behind the prose.
Result<TextEdit> addComparison(const Snapshot &snapshot, int bet);
Result<TextEdit> removeComparison(const Snapshot &snapshot, int bet);

Result<TextEdit> setCell(const Snapshot &snapshot, int bet, int row, int column, const QString &text);
/// Empties cells, each a row and a column.
Result<TextEdit> clearCells(const Snapshot &snapshot, int bet, const std::vector<std::pair<int, int>> &cells);
/// A further criterion, before \a row (the count of rows: at the end).
Result<TextEdit> addCriterion(const Snapshot &snapshot, int bet, int row, const QString &name);
Result<TextEdit> removeCriterion(const Snapshot &snapshot, int bet, int row);
/// A further column, before \a column (the count of columns: at the end).
Result<TextEdit> addOption(const Snapshot &snapshot, int bet, int column, const QString &name);
Result<TextEdit> removeOption(const Snapshot &snapshot, int bet, int column);

/// What a further column would be called: an alternative that has none yet, else a free name.
QString nextOption(const Snapshot &snapshot, int bet);

} // namespace throughline
