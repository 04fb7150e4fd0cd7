// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/comparer.h"

#include <QAbstractListModel>

namespace throughline {

/// What changed from one state to another, a sentence a row.
class ChangesModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ChangesModel(QObject *parent = nullptr);

    void show(std::shared_ptr<const Compared> compared);
    /// Null where nothing is shown.
    const std::shared_ptr<const Compared> &compared() const { return m_compared; }
    const StrategyDelta &change(int row) const { return m_compared->difference.changes[static_cast<std::size_t>(row)]; }
    QString sentence(int row) const;
    /// How many of which sort: "2 added, 1 moved in time".
    QString summary() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::shared_ptr<const Compared> m_compared;
};

/// All of it as a page of Markdown.
QByteArray changesPage(const Compared &compared, const QString &document);

} // namespace throughline
