// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

namespace throughline {

/// Which link a coverage matrix is about.
enum class MatrixKind : quint8 {
    PainsBets, ///< a row for each pain, a column for each bet: which bet solves which pain
    ItemsBets, ///< a row for each item, a column for each bet: why each item is done
};

enum class MatrixOrder : quint8 { Document, Name, MostLinks, FewestLinks };

/// What covers what: a cell for each pair, with the sums of each row and column. A sum of nothing is a gap.
class Matrix {
public:
    struct Line {
        int element = -1;
        int total = 0;

        bool operator==(const Line &) const = default;
    };

    /// Of the elements that are \a shown.
    static Matrix of(const Strategy &strategy, const Trace &trace, MatrixKind kind, const std::vector<bool> &shown);

    MatrixKind kind() const { return m_kind; }
    const std::vector<Line> &rows() const { return m_rows; }
    const std::vector<Line> &columns() const { return m_columns; }
    /// Between the elements of two lines.
    bool isLinked(const Line &row, const Line &column) const;
    int total() const { return static_cast<int>(m_links.size()); }

    void sortRows(const Strategy &strategy, MatrixOrder order) { sort(m_rows, strategy, order); }
    void sortColumns(const Strategy &strategy, MatrixOrder order) { sort(m_columns, strategy, order); }

    bool operator==(const Matrix &) const = default;

private:
    static void sort(std::vector<Line> &lines, const Strategy &strategy, MatrixOrder order);

    MatrixKind m_kind = MatrixKind::PainsBets;
    std::vector<Line> m_rows;
    std::vector<Line> m_columns;
    std::vector<std::pair<int, int>> m_links; ///< of row and column elements, sorted
};

ElementKind rowKind(MatrixKind kind);
constexpr ElementKind columnKind(MatrixKind)
{
    return ElementKind::Bet;
}

/// The field that says so, the element that has it, and the one that it names.
struct MatrixLink {
    FieldKey key = FieldKey::Unknown;
    int from = -1;
    int to = -1;
};
MatrixLink linkBehind(MatrixKind kind, int row, int column);

} // namespace throughline
