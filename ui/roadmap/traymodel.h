// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>

namespace throughline {

/// The roadmap items that the timeline can't place.
class TrayModel : public QAbstractListModel {
    Q_OBJECT

public:
    TrayModel(const Theme &theme, QObject *parent);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void setItems(const Snapshot &snapshot, const std::vector<int> &items);
    const Snapshot &snapshot() const { return m_snapshot; }
    int item(const QModelIndex &index) const { return m_items[static_cast<std::size_t>(index.row())]; }
    /// The index of \a item, or an invalid one.
    QModelIndex indexOf(int item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::MoveAction; }

private:
    Theme m_theme;
    Snapshot m_snapshot;
    std::vector<int> m_items;
};

} // namespace throughline
