// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/framework/cardcommands.h"

#include <QAbstractTableModel>

namespace throughline {

/// A bet's comparison table as a grid: the first row names the columns, the first column the criteria. What is written into a cell
/// becomes an edit of the text.
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT

public:
    ComparisonModel(Document *document, CardCommands *commands, QObject *parent);

    /// The bet that is shown, or -1.
    int bet() const;
    void setBet(int bet);
    bool hasTable() const { return !m_cells.empty(); }

    void addTable();
    void addCriterion(int row);
    void addOption(int column);
    void removeCriterion(int row);
    void removeOption(int column);
    /// In one step.
    void clear(const QModelIndexList &cells);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Another bet, or its title or whether it has a table has changed.
    void betChanged();

private:
    void follow(const DocumentChange &change);
    void read();
    bool isHead(const QModelIndex &index) const { return index.row() == 0 || index.column() == 0; }

    Document *m_document;
    CardCommands *m_commands;
    QByteArray m_id; ///< of the bet
    qsizetype m_heading = 0; ///< where it is, so that it is found again after a rename
    std::vector<QStringList> m_cells;
};

} // namespace throughline
