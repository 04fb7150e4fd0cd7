// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModel>

namespace throughline {

/// Parts, their groups, the groups' elements. Reads the snapshot; an edit that keeps the shape changes only rows. An element can be
/// dragged to another place among its kind and called something else; both are only wished for here.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    static constexpr int KeyRole = Qt::UserRole; ///< what a row is called across snapshots
    static constexpr int UntracedRole = Qt::UserRole + 1; ///< an item without a why

    explicit OutlineModel(const Theme &theme, QObject *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    /// Shows only the elements whose titles hold \a words.
    void setFilter(const QString &words);
    void setTheme(const Theme &theme);

    int elementAt(const QModelIndex &index) const;
    /// The group that \a index is, or is in; -1 for a part.
    int groupAt(const QModelIndex &index) const;
    QModelIndex indexOf(int element) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    /// Where an element isn't moved, it is linked to.
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction | Qt::LinkAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void renameWanted(int element, const QString &title);
    /// To stand before \a before, or at the end of the group where that is -1.
    void moveWanted(int element, int group, int before);

private:
    struct GroupRow {
        int group = -1;
        int part = 0; ///< index into m_parts
        std::vector<int> shown; ///< elements
    };
    struct PartRow {
        QString name;
        std::vector<int> groups; ///< indices into m_groups
    };

    void build();
    bool keepsShape(const Snapshot &next) const;
    void announceChanges(const Snapshot &before);
    QVariant elementData(int element, int role) const;
    int draggedElement(const QMimeData *data) const;
    const GroupRow &groupRowAt(const QModelIndex &index) const;

    Theme m_theme;
    Snapshot m_snapshot;
    QString m_filter;
    std::vector<PartRow> m_parts;
    std::vector<GroupRow> m_groups;
};

} // namespace throughline
