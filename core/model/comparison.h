// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/element.h"

namespace throughline {

/// A table in an element's prose, as GitHub reads it: a bet compared with its alternatives by the author's own criteria. Rows are
/// criteria, the first one names the columns. Ranges are relative to the section. Rows may be ragged; nothing is dropped.
struct ComparisonTable {
    struct Cell {
        TextRange whole; ///< all between two bars
        TextRange text; ///< trimmed
    };
    struct Row {
        TextRange line;
        std::vector<Cell> cells;
        bool isClosed = false; ///< ends with a bar
    };

    std::vector<Row> rows;
    Row delimiter; ///< the line of dashes under the first row

    TextRange range() const { return {rows.front().line.start, std::max(rows.back().line.end, delimiter.line.end)}; }
    /// Of the widest row.
    int columns() const;
};

/// The first table in the prose of \a body.
std::optional<ComparisonTable> comparisonOf(const ElementBody &body);
/// What a cell says, escaped bars read; empty where the row is too short for it.
QString cellText(const ComparisonTable &table, const Section &section, int row, int column);
/// All of it, each row as long as the widest.
std::vector<QStringList> cellTexts(const ComparisonTable &table, const Section &section);
/// \a text as a cell is written: one line, its bars escaped.
QByteArray writtenCell(const QString &text);

/// The first paragraph of the prose that isn't a table: what an element says in a few words.
std::optional<TextRange> leadOf(const ElementBody &body);

} // namespace throughline
