// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/traymodel.h"

#include "ui/document/elementmime.h"
#include "ui/paint/roadmapwords.h"
#include "ui/theme/icons.h"

#include <QMimeData>

#include <algorithm>

namespace throughline {

TrayModel::TrayModel(const Theme &theme, QObject *parent)
    : QAbstractListModel(parent)
    , m_theme(theme)
{
}

void TrayModel::setItems(const Snapshot &snapshot, const std::vector<int> &items)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_items = items;
    endResetModel();
}

QModelIndex TrayModel::indexOf(int item) const
{
    const auto found = std::ranges::lower_bound(m_items, item);
    return found == m_items.end() || *found != item ? QModelIndex() : index(static_cast<int>(found - m_items.begin()));
}

int TrayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant TrayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const bool isTraced = m_snapshot.trace().traced(item(index)) != Traced::No;
    switch (role) {
    case Qt::DisplayRole:
        return roadmapTitle(m_snapshot, item(index));
    case Qt::ToolTipRole:
        return roadmapStory(m_snapshot, item(index));
    case Qt::AccessibleDescriptionRole:
        return roadmapDetail(m_snapshot, item(index));
    case Qt::DecorationRole:
        return isTraced ? kindIcon(ElementKind::Item, m_theme) : themedIcon(QStringLiteral("unlinked"), m_theme.untraced);
    default:
        return {};
    }
}

Qt::ItemFlags TrayModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList TrayModel::mimeTypes() const
{
    return {elementsMimeType()};
}

QMimeData *TrayModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<int> items;
    for (const QModelIndex &index : indexes)
        items.push_back(item(index));
    return mimeOfElements(m_snapshot, items);
}

} // namespace throughline
