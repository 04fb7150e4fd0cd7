// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/matrix.h"

#include "core/base/index.h"

#include <algorithm>

namespace throughline {

ElementKind rowKind(MatrixKind kind)
{
    return kind == MatrixKind::PainsBets ? ElementKind::Pain : ElementKind::Item;
}

MatrixLink linkBehind(MatrixKind kind, int row, int column)
{
    if (kind == MatrixKind::PainsBets)
        return {.key = FieldKey::Solves, .from = column, .to = row};
    return {.key = FieldKey::Why, .from = row, .to = column};
}

Matrix Matrix::of(const Strategy &strategy, const Trace &trace, MatrixKind kind, const std::vector<bool> &shown)
{
    Matrix matrix;
    matrix.m_kind = kind;
    const auto &elements = strategy.elements();
    std::vector<int> lineOf(elements.size(), -1);
    for (int e = 0; e < std::ssize(elements); ++e) {
        const ElementKind own = elements[index(e)].kind();
        if (!shown[index(e)] || (own != rowKind(kind) && own != columnKind(kind)))
            continue;
        std::vector<Line> &lines = own == rowKind(kind) ? matrix.m_rows : matrix.m_columns;
        lineOf[index(e)] = static_cast<int>(lines.size());
        lines.push_back({.element = e});
    }
    for (const Line &row : matrix.m_rows) {
        const auto links = kind == MatrixKind::PainsBets ? trace.to(row.element) : trace.from(row.element);
        for (const TraceLink &link : links) {
            const int other = link.from == row.element ? link.to : link.from;
            const bool isWanted = link.key == linkBehind(kind, row.element, other).key && lineOf[index(other)] >= 0
                && elements[index(other)].kind() == columnKind(kind);
            if (isWanted)
                matrix.m_links.push_back({row.element, other});
        }
    }
    std::ranges::sort(matrix.m_links);
    matrix.m_links.erase(std::ranges::unique(matrix.m_links).begin(), matrix.m_links.end());
    for (const auto &[row, column] : matrix.m_links) {
        ++matrix.m_rows[index(lineOf[index(row)])].total;
        ++matrix.m_columns[index(lineOf[index(column)])].total;
    }
    return matrix;
}

bool Matrix::isLinked(const Line &row, const Line &column) const
{
    return std::ranges::binary_search(m_links, std::pair(row.element, column.element));
}

/// Lines that are equal in that order stay in the document's.
void Matrix::sort(std::vector<Line> &lines, const Strategy &strategy, MatrixOrder order)
{
    std::ranges::sort(lines, {}, &Line::element);
    switch (order) {
    case MatrixOrder::Document:
        break;
    case MatrixOrder::Name:
        std::ranges::stable_sort(lines, [&strategy](const Line &a, const Line &b) {
            return QString::localeAwareCompare(strategy.element(a.element).body->title(), strategy.element(b.element).body->title())
                < 0;
        });
        break;
    case MatrixOrder::MostLinks:
        std::ranges::stable_sort(lines, std::greater(), &Line::total);
        break;
    case MatrixOrder::FewestLinks:
        std::ranges::stable_sort(lines, std::less(), &Line::total);
        break;
    }
}

} // namespace throughline
