// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outlinemodel.h"

#include "ui/document/elementmime.h"
#include "ui/theme/icons.h"

#include <QMimeData>

#include <algorithm>

namespace throughline {

namespace {

// An index carries its level and, below the parts, what it belongs to: part rows 0, groups 1 + part, elements beyond the groups.
constexpr quintptr partLevel = 0;
constexpr quintptr elementBit = quintptr(1) << 31;

} // namespace

OutlineModel::OutlineModel(const Theme &theme, QObject *parent)
    : QAbstractItemModel(parent)
    , m_theme(theme)
{
}

void OutlineModel::setSnapshot(const Snapshot &snapshot)
{
    if (m_filter.isEmpty() && keepsShape(snapshot)) {
        const Snapshot before = std::exchange(m_snapshot, snapshot);
        announceChanges(before);
        return;
    }
    beginResetModel();
    m_snapshot = snapshot;
    build();
    endResetModel();
}

void OutlineModel::setFilter(const QString &words)
{
    beginResetModel();
    m_filter = words.trimmed();
    build();
    endResetModel();
}

void OutlineModel::setTheme(const Theme &theme)
{
    beginResetModel();
    m_theme = theme;
    endResetModel();
}

void OutlineModel::build()
{
    m_parts.clear();
    m_groups.clear();
    const Strategy &strategy = m_snapshot.strategy();
    int partSection = -2;
    for (int g = 0; g < static_cast<int>(strategy.groups().size()); ++g) {
        const Group &group = strategy.groups()[static_cast<std::size_t>(g)];
        GroupRow row{.group = g, .part = 0, .shown = {}};
        for (int e = group.firstElement; e < group.firstElement + group.elementCount; ++e) {
            if (m_filter.isEmpty() || strategy.element(e).body->title().contains(m_filter, Qt::CaseInsensitive))
                row.shown.push_back(e);
        }
        if (row.shown.empty() && (!m_filter.isEmpty() || group.section < 0))
            continue;
        if (group.partSection != partSection) {
            partSection = group.partSection;
            m_parts.push_back({.name = partName(group.part), .groups = {}});
        }
        row.part = static_cast<int>(m_parts.size()) - 1;
        m_parts.back().groups.push_back(static_cast<int>(m_groups.size()));
        m_groups.push_back(std::move(row));
    }
}

bool OutlineModel::keepsShape(const Snapshot &next) const
{
    const auto same = [](const Group &a, const Group &b) {
        return a.part == b.part && a.firstElement == b.firstElement && a.elementCount == b.elementCount && a.name == b.name
            && (a.section < 0) == (b.section < 0) && a.partSection == b.partSection;
    };
    return std::ranges::equal(m_snapshot.strategy().groups(), next.strategy().groups(), same);
}

void OutlineModel::announceChanges(const Snapshot &before)
{
    const auto &old = before.strategy().elements();
    for (int e = 0; e < static_cast<int>(old.size()); ++e) {
        if (old[static_cast<std::size_t>(e)].body == m_snapshot.strategy().element(e).body
            && before.trace().traced(e) == m_snapshot.trace().traced(e))
            continue;
        const QModelIndex row = indexOf(e);
        Q_EMIT dataChanged(row, row);
    }
}

int OutlineModel::elementAt(const QModelIndex &index) const
{
    if (!index.isValid() || !(index.internalId() & elementBit))
        return -1;
    return m_groups[index.internalId() & ~elementBit].shown[static_cast<std::size_t>(index.row())];
}

/// \a index is a group's or an element's.
const OutlineModel::GroupRow &OutlineModel::groupRowAt(const QModelIndex &index) const
{
    if (index.internalId() & elementBit)
        return m_groups[index.internalId() & ~elementBit];
    const PartRow &part = m_parts[index.internalId() - 1];
    return m_groups[static_cast<std::size_t>(part.groups[static_cast<std::size_t>(index.row())])];
}

int OutlineModel::groupAt(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != partLevel ? groupRowAt(index).group : -1;
}

QModelIndex OutlineModel::indexOf(int element) const
{
    if (element < 0 || element >= static_cast<int>(m_snapshot.strategy().elements().size()))
        return {};
    const auto row = std::ranges::find(m_groups, m_snapshot.strategy().element(element).group, &GroupRow::group);
    if (row == m_groups.end())
        return {};
    const auto shown = std::ranges::lower_bound(row->shown, element);
    if (shown == row->shown.end() || *shown != element)
        return {};
    return createIndex(static_cast<int>(shown - row->shown.begin()), 0, static_cast<quintptr>(row - m_groups.begin()) | elementBit);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, 0, partLevel);
    if (parent.internalId() == partLevel)
        return createIndex(row, 0, static_cast<quintptr>(parent.row()) + 1);
    const int group = m_parts[parent.internalId() - 1].groups[static_cast<std::size_t>(parent.row())];
    return createIndex(row, 0, static_cast<quintptr>(group) | elementBit);
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == partLevel)
        return {};
    if (!(child.internalId() & elementBit))
        return createIndex(static_cast<int>(child.internalId()) - 1, 0, partLevel);
    const int group = static_cast<int>(child.internalId() & ~elementBit);
    const int part = m_groups[static_cast<std::size_t>(group)].part;
    const auto &groups = m_parts[static_cast<std::size_t>(part)].groups;
    return createIndex(static_cast<int>(std::ranges::find(groups, group) - groups.begin()), 0, static_cast<quintptr>(part) + 1);
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_parts.size());
    if (parent.internalId() == partLevel)
        return static_cast<int>(m_parts[static_cast<std::size_t>(parent.row())].groups.size());
    if (parent.internalId() & elementBit)
        return 0;
    const int group = m_parts[parent.internalId() - 1].groups[static_cast<std::size_t>(parent.row())];
    return static_cast<int>(m_groups[static_cast<std::size_t>(group)].shown.size());
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const int element = elementAt(index); element >= 0)
        return elementData(element, role);
    const bool isPart = index.internalId() == partLevel;
    const QString name = [&] {
        if (isPart)
            return m_parts[static_cast<std::size_t>(index.row())].name;
        const Group &group = m_snapshot.strategy().groups()[static_cast<std::size_t>(groupRowAt(index).group)];
        return group.name.isEmpty() ? tr("Without a group") : group.name;
    }();
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case KeyRole:
        return isPart ? name : m_parts[index.internalId() - 1].name + u'/' + name;
    case Qt::FontRole:
        return isPart ? m_theme.strong : m_theme.small;
    case Qt::ForegroundRole:
        return isPart ? m_theme.text : m_theme.mutedText;
    default:
        return {};
    }
}

QVariant OutlineModel::elementData(int element, int role) const
{
    const ElementBody &body = *m_snapshot.strategy().element(element).body;
    const bool isUntraced = body.kind == ElementKind::Item && m_snapshot.trace().traced(element) == Traced::No;
    switch (role) {
    case Qt::DisplayRole:
        return body.title().isEmpty() ? tr("Untitled") : body.title();
    case Qt::EditRole:
        return body.title();
    case Qt::DecorationRole:
        return kindIcon(body.kind, m_theme);
    case Qt::ToolTipRole:
        return isUntraced ? tr("%1: no why yet").arg(body.title()) : body.title();
    case Qt::AccessibleDescriptionRole:
        return isUntraced ? tr("%1, no why yet").arg(kindName(body.kind)) : kindName(body.kind);
    case KeyRole:
        return QString::fromUtf8(m_snapshot.strategy().id(element));
    case UntracedRole:
        return isUntraced;
    default:
        return {};
    }
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int element = elementAt(index);
    const QString title = value.toString().simplified();
    if (element < 0 || role != Qt::EditRole || title == m_snapshot.strategy().element(element).body->title())
        return false;
    // Not within the editor of the row, which a filter may take away.
    QMetaObject::invokeMethod(this, [this, element, title] { Q_EMIT renameWanted(element, title); }, Qt::QueuedConnection);
    return true;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractItemModel::flags(index);
    if (elementAt(index) >= 0)
        return usual | Qt::ItemIsDragEnabled | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
    return groupAt(index) >= 0 ? usual | Qt::ItemIsDropEnabled : usual;
}

QStringList OutlineModel::mimeTypes() const
{
    return {elementsMimeType()};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    const int element = elementAt(indexes.value(0));
    return element < 0 ? nullptr : mimeOfElements(m_snapshot, {element});
}

int OutlineModel::draggedElement(const QMimeData *data) const
{
    const std::vector<int> elements = elementsIn(data, m_snapshot);
    return elements.empty() ? -1 : elements.front();
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &parent) const
{
    const int element = draggedElement(data);
    const int group = groupAt(parent);
    return action == Qt::MoveAction && element >= 0 && group >= 0 && elementAt(parent) < 0
        && m_snapshot.strategy().groups()[static_cast<std::size_t>(group)].kind == m_snapshot.strategy().element(element).kind();
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const GroupRow &group = groupRowAt(parent);
    const bool isBeforeOne = row >= 0 && row < static_cast<int>(group.shown.size());
    const int before = isBeforeOne ? group.shown[static_cast<std::size_t>(row)] : -1;
    QMetaObject::invokeMethod( // when the drag is over
        this, [this, element = draggedElement(data), to = group.group, before] { Q_EMIT moveWanted(element, to, before); },
        Qt::QueuedConnection);
    return true;
}

} // namespace throughline
