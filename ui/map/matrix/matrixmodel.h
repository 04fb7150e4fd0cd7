// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "core/trace/flowfilter.h"
#include "core/trace/matrix.h"

#include <QAbstractTableModel>

namespace throughline {

/// A coverage matrix of a document's snapshot, sorted and filtered. Sums are in the headers.
class MatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        LinkedRole = Qt::UserRole, ///< of a cell: whether its row's and its column's elements are linked
        TotalRole, ///< of a header
    };

    explicit MatrixModel(QObject *parent);

    const Matrix &matrix() const { return m_matrix; }
    const Snapshot &snapshot() const { return m_snapshot; }
    void setSnapshot(const Snapshot &snapshot);
    void setKind(MatrixKind kind);
    void setFilter(const FlowFilter &filter);
    MatrixOrder order(Qt::Orientation lines) const { return lines == Qt::Vertical ? m_rowOrder : m_columnOrder; }
    void setOrder(Qt::Orientation lines, MatrixOrder order);

    /// The element of a row (Vertical) or column.
    int element(int line, Qt::Orientation orientation) const;
    /// The row or column of an element, or -1.
    int lineOf(int element, Qt::Orientation orientation) const;
    /// The link that a cell stands for.
    MatrixLink linkAt(const QModelIndex &cell) const;
    bool isLinked(const QModelIndex &cell) const { return cell.data(LinkedRole).toBool(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &cell, int role) const override;
    QVariant headerData(int line, Qt::Orientation orientation, int role) const override;

private:
    void build();
    const std::vector<Matrix::Line> &lines(Qt::Orientation orientation) const;
    QString title(int element) const;

    Snapshot m_snapshot;
    FlowFilter m_filter;
    MatrixKind m_kind = MatrixKind::PainsBets;
    MatrixOrder m_rowOrder = MatrixOrder::Document;
    MatrixOrder m_columnOrder = MatrixOrder::Document;
    Matrix m_matrix;
};

} // namespace throughline
