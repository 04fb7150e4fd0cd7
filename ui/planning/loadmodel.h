// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/resources.h"
#include "ui/document/document.h"

#include <QAbstractTableModel>

namespace throughline {

/// What each team has to do in each quarter: a row for each team, and one for all where there are several; first what it can do,
/// which is written into the document when it is changed here.
class LoadModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// What a cell shows.
    struct Load {
        double weeks = 0;
        std::optional<double> capacity;
        double over = 0;
        std::vector<int> items;
    };

    LoadModel(Document *document, QObject *parent);

    void refresh(QDate today);
    const Resources &resources() const { return m_resources; }
    /// Nothing for the column of capacities.
    std::optional<Load> load(const QModelIndex &index) const;
    /// The most that a cell without a capacity has to do, to compare them with.
    double most() const { return m_most; }
    /// The cell in a sentence: what it takes, of what, and what asks for more.
    QString story(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void refused(const QString &reason);

private:
    bool isSum(int row) const { return row == static_cast<int>(m_resources.teams().size()); }
    std::optional<double> capacityOf(int row) const;

    Document *m_document;
    Resources m_resources;
    std::vector<int> m_columns; ///< of the resources, those that are shown
    double m_most = 0;
};

} // namespace throughline
