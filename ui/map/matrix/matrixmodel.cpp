// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/matrix/matrixmodel.h"

#include "core/base/shortened.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype mostTitle = 300; // characters

} // namespace

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MatrixModel::setSnapshot(const Snapshot &snapshot)
{
    const bool isSame
        = snapshot.hasTraceOf(m_snapshot) && (!m_filter.isActive() || snapshot.hasShapeOf(m_snapshot)); // it asks what fields say
    m_snapshot = snapshot;
    if (!isSame)
        build();
}

void MatrixModel::setKind(MatrixKind kind)
{
    m_kind = kind;
    build();
}

void MatrixModel::setFilter(const FlowFilter &filter)
{
    m_filter = filter;
    build();
}

void MatrixModel::setOrder(Qt::Orientation lines, MatrixOrder order)
{
    (lines == Qt::Vertical ? m_rowOrder : m_columnOrder) = order;
    build();
}

/// Views keep their place where the lines are the same ones, as they are when a cell is linked.
void MatrixModel::build()
{
    const Strategy &strategy = m_snapshot.strategy();
    std::vector<bool> shown(strategy.elements().size(), true);
    if (m_filter.isActive())
        shown = shownBy(m_filter, strategy, Flow::of(strategy, m_snapshot.trace()));
    Matrix next = Matrix::of(strategy, m_snapshot.trace(), m_kind, shown);
    next.sortRows(strategy, m_rowOrder);
    next.sortColumns(strategy, m_columnOrder);
    const bool hasSameLines = next.kind() == m_matrix.kind()
        && std::ranges::equal(next.rows(), m_matrix.rows(), {}, &Matrix::Line::element, &Matrix::Line::element)
        && std::ranges::equal(next.columns(), m_matrix.columns(), {}, &Matrix::Line::element, &Matrix::Line::element);
    if (!hasSameLines) {
        beginResetModel();
        m_matrix = std::move(next);
        endResetModel();
        return;
    }
    m_matrix = std::move(next);
    if (rowCount() == 0 || columnCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const std::vector<Matrix::Line> &MatrixModel::lines(Qt::Orientation orientation) const
{
    return orientation == Qt::Vertical ? m_matrix.rows() : m_matrix.columns();
}

int MatrixModel::element(int line, Qt::Orientation orientation) const
{
    const auto &all = lines(orientation);
    return line < 0 || line >= std::ssize(all) ? -1 : all[static_cast<std::size_t>(line)].element;
}

int MatrixModel::lineOf(int element, Qt::Orientation orientation) const
{
    const auto &all = lines(orientation);
    const auto found = std::ranges::find(all, element, &Matrix::Line::element);
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

MatrixLink MatrixModel::linkAt(const QModelIndex &cell) const
{
    return linkBehind(m_kind, element(cell.row(), Qt::Vertical), element(cell.column(), Qt::Horizontal));
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.rows().size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.columns().size());
}

QString MatrixModel::title(int element) const
{
    const QString title = m_snapshot.strategy().element(element).body->title().simplified();
    return title.isEmpty() ? tr("Untitled") : shortened(title, mostTitle);
}

QVariant MatrixModel::data(const QModelIndex &cell, int role) const
{
    if (!checkIndex(cell, CheckIndexOption::IndexIsValid))
        return {};
    const Matrix::Line &row = m_matrix.rows()[static_cast<std::size_t>(cell.row())];
    const Matrix::Line &column = m_matrix.columns()[static_cast<std::size_t>(cell.column())];
    switch (role) {
    case LinkedRole:
        return m_matrix.isLinked(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString form = m_kind == MatrixKind::PainsBets
            ? m_matrix.isLinked(row, column) ? tr("“%2” solves “%1”") : tr("“%2” doesn't solve “%1”")
            : m_matrix.isLinked(row, column) ? tr("“%1” is done for “%2”")
                                             : tr("“%1” isn't done for “%2”");
        return form.arg(title(row.element), title(column.element));
    }
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int line, Qt::Orientation orientation, int role) const
{
    const int own = element(line, orientation);
    if (own < 0)
        return {};
    const int total = lines(orientation)[static_cast<std::size_t>(line)].total;
    switch (role) {
    case Qt::DisplayRole:
        return title(own);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return total == 0 ? tr("%1: a gap, nothing is linked").arg(title(own)) : tr("%1: %2 linked").arg(title(own)).arg(total);
    case TotalRole:
        return total;
    default:
        return {};
    }
}

} // namespace throughline
