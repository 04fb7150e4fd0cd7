// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/loadmodel.h"

#include "core/edits/frontmatter.h"
#include "core/export/resources.h"

#include <algorithm>

namespace throughline {

LoadModel::LoadModel(Document *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
}

void LoadModel::refresh(QDate today)
{
    beginResetModel();
    m_resources = Resources::of(m_document->snapshot().strategy(), today);
    m_columns.clear();
    m_most = 0;
    for (int column = 0; column < std::ssize(m_resources.columns()); ++column) {
        const bool isQuarter = m_resources.columns()[static_cast<std::size_t>(column)].when == Resources::When::Quarter;
        if (isQuarter || m_resources.isUsed(column))
            m_columns.push_back(column);
        for (int team = 0; isQuarter && team < std::ssize(m_resources.teams()); ++team)
            m_most = std::max(m_most, m_resources.cell(team, column).weeks);
    }
    endResetModel();
}

std::optional<double> LoadModel::capacityOf(int row) const
{
    return isSum(row) ? m_resources.capacity() : m_resources.teams()[static_cast<std::size_t>(row)].capacity;
}

std::optional<LoadModel::Load> LoadModel::load(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0)
        return {};
    const int column = m_columns[static_cast<std::size_t>(index.column() - 1)];
    const bool isQuarter = m_resources.columns()[static_cast<std::size_t>(column)].when == Resources::When::Quarter;
    Load load{.weeks = 0, .capacity = isQuarter ? capacityOf(index.row()) : std::nullopt, .over = 0, .items = {}};
    if (!isSum(index.row())) {
        const Resources::Cell &cell = m_resources.cell(index.row(), column);
        load.weeks = cell.weeks;
        load.items = cell.items;
        load.over = m_resources.overload(index.row(), column);
        return load;
    }
    load.weeks = m_resources.weeksOf(column);
    for (int team = 0; team < std::ssize(m_resources.teams()); ++team)
        std::ranges::copy(m_resources.cell(team, column).items, std::back_inserter(load.items));
    load.over = load.capacity ? std::max(0.0, load.weeks - *load.capacity) : 0;
    return load;
}

int LoadModel::rowCount(const QModelIndex &parent) const
{
    const auto teams = static_cast<int>(m_resources.teams().size());
    return parent.isValid() ? 0 : teams > 1 ? teams + 1 : teams;
}

int LoadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant LoadModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return (Qt::AlignRight | Qt::AlignVCenter).toInt();
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return story(index);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const auto cell = load(index);
    if (cell)
        return cell->items.empty() ? QString() : weeksText(cell->weeks);
    const auto capacity = capacityOf(index.row());
    if (capacity)
        return weeksText(*capacity);
    return role == Qt::EditRole || isSum(index.row()) ? QString() : tr("set");
}

QString LoadModel::story(const QModelIndex &index) const
{
    const QString team = headerData(index.row(), Qt::Vertical).toString();
    const auto cell = load(index);
    const auto capacity = capacityOf(index.row());
    if (!cell) {
        if (isSum(index.row()))
            return capacity ? tr("All teams can do %1 person-weeks a quarter").arg(weeksText(*capacity))
                            : tr("What all teams can do follows when each of them has a capacity");
        return capacity
            ? tr("%1 can do %2 person-weeks a quarter: type another number to change it").arg(team, weeksText(*capacity))
            : tr("What %1 can do in a quarter isn't stated: type its person-weeks").arg(team);
    }
    const QString column = headerData(index.column(), Qt::Horizontal).toString();
    QString story = cell->capacity
        ? tr("%1, %2: %3 of %4 person-weeks").arg(team, column, weeksText(cell->weeks), weeksText(*cell->capacity))
        : tr("%1, %2: %3 person-weeks").arg(team, column, weeksText(cell->weeks));
    if (cell->over > 0)
        story += tr(", %1 too many").arg(weeksText(cell->over));
    return story;
}

QVariant LoadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isName = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!isName || section < 0)
        return {};
    if (orientation == Qt::Horizontal)
        return section == 0 ? tr("Capacity") : columnName(m_resources, m_columns[static_cast<std::size_t>(section - 1)]);
    return isSum(section) ? tr("All") : teamName(m_resources, section);
}

bool LoadModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString written = value.toString().simplified();
    const QString name = m_resources.teams()[static_cast<std::size_t>(index.row())].name;
    const QString team = name.isEmpty() ? noTeam.toString() : name;
    if (!written.isEmpty()) {
        if (const auto weeks = readCapacity(team, written); !weeks) {
            Q_EMIT refused(weeks.error().message);
            return false;
        }
    }
    const auto edit = setFrontMatterEntry(m_document->snapshot(), QStringLiteral("capacity"), team, written);
    if (!edit) {
        Q_EMIT refused(edit.error().message);
        return false;
    }
    if (!edit->isEmpty())
        m_document->apply(*edit, tr("Set the capacity of %1").arg(teamName(m_resources, index.row())), this);
    return true;
}

Qt::ItemFlags LoadModel::flags(const QModelIndex &index) const
{
    const bool isEditable = index.column() == 0 && index.row() < static_cast<int>(m_resources.teams().size());
    return QAbstractTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace throughline
