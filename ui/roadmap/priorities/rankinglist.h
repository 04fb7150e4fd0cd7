// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/prioritywords.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QListView>

namespace throughline {

/// Ranked items, the best first.
class RankingModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setContent(const PriorityContent &content);
    const PriorityContent &content() const { return m_content; }
    const RankedItem &ranked(const QModelIndex &index) const
    {
        return m_content.ranking.items()[static_cast<std::size_t>(index.row())];
    }
    /// The index of \a item, or an invalid one.
    QModelIndex indexOf(int item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    PriorityContent m_content;
};

/// The ranking as a list of two lines each: rank, title and score, and what the score comes from.
class RankingList : public QListView {
    Q_OBJECT

public:
    RankingList(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    void setContent(const PriorityContent &content);
    void follow(int item);
    RankingModel *ranking() const { return m_ranking; }

Q_SIGNALS:
    void chosen(int item);
    /// Enter, or a double-click.
    void opened(int item);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    RankingModel *m_ranking;
    bool m_isFilling = false;
};

} // namespace throughline
