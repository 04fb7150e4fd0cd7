// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/comparisonmodel.h"

#include "core/edits/comparison.h"
#include "core/model/comparison.h"

#include <QFont>

namespace throughline {

ComparisonModel::ComparisonModel(Document *document, CardCommands *commands, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_commands(commands)
{
    connect(document, &Document::snapshotChanged, this, &ComparisonModel::follow);
}

int ComparisonModel::bet() const
{
    return m_id.isEmpty() ? -1 : m_document->snapshot().strategy().find(m_id);
}

void ComparisonModel::setBet(int bet)
{
    if (bet == this->bet())
        return;
    const Snapshot &snapshot = m_document->snapshot();
    m_id = bet < 0 ? QByteArray() : snapshot.strategy().id(bet);
    m_heading = bet < 0 ? 0 : snapshot.rangeOf(bet).end - 1;
    read();
    Q_EMIT betChanged();
}

void ComparisonModel::follow(const DocumentChange &change)
{
    const Snapshot &snapshot = m_document->snapshot();
    if (!change.edit) {
        m_id.clear();
    } else if (!m_id.isEmpty()) {
        m_heading = change.edit->mapped(m_heading, TextEdit::Stick::Before);
        const int there = snapshot.elementAt(m_heading);
        const bool isBet = there >= 0 && snapshot.strategy().element(there).kind() == ElementKind::Bet;
        if (bet() < 0)
            m_id = isBet ? snapshot.strategy().id(there) : QByteArray();
        if (bet() >= 0)
            m_heading = snapshot.rangeOf(bet()).end - 1;
    }
    read();
    Q_EMIT betChanged();
}

void ComparisonModel::read()
{
    std::vector<QStringList> cells;
    if (const int shown = bet(); shown >= 0) {
        const ElementBody &body = *m_document->snapshot().strategy().element(shown).body;
        if (const auto table = comparisonOf(body))
            cells = cellTexts(*table, *body.section);
    }
    if (cells == m_cells)
        return;
    const bool isSameShape = cells.size() == m_cells.size() && !cells.empty() && cells.front().size() == m_cells.front().size();
    if (isSameShape) {
        m_cells = std::move(cells);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_cells = std::move(cells);
    endResetModel();
}

void ComparisonModel::addTable()
{
    if (bet() >= 0)
        m_commands->apply(addComparison(m_document->snapshot(), bet()), tr("Compare with alternatives"));
}

void ComparisonModel::addCriterion(int row)
{
    if (bet() >= 0)
        m_commands->apply(throughline::addCriterion(m_document->snapshot(), bet(), row, {}), tr("Add a criterion"));
}

void ComparisonModel::addOption(int column)
{
    if (bet() < 0)
        return;
    const Snapshot &snapshot = m_document->snapshot();
    m_commands->apply(throughline::addOption(snapshot, bet(), column, nextOption(snapshot, bet())), tr("Add a column"));
}

void ComparisonModel::removeCriterion(int row)
{
    if (bet() < 0)
        return;
    const Snapshot &snapshot = m_document->snapshot();
    const auto edit
        = rowCount() <= 2 && row > 0 ? removeComparison(snapshot, bet()) : throughline::removeCriterion(snapshot, bet(), row);
    m_commands->apply(edit, tr("Remove the criterion"));
}

void ComparisonModel::removeOption(int column)
{
    if (bet() >= 0)
        m_commands->apply(throughline::removeOption(m_document->snapshot(), bet(), column), tr("Remove the column"));
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_cells.empty() ? 0 : static_cast<int>(m_cells.front().size());
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &text = m_cells[static_cast<std::size_t>(index.row())][index.column()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return text;
    case Qt::FontRole: {
        QFont font;
        font.setWeight(isHead(index) ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>((text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
        const QString &criterion = m_cells[static_cast<std::size_t>(index.row())].front();
        return isHead(index) ? text : tr("%1, %2: %3").arg(criterion, m_cells.front()[index.column()], text);
    }
    default:
        return {};
    }
}

bool ComparisonModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || bet() < 0)
        return false;
    return m_commands->apply(
        setCell(m_document->snapshot(), bet(), index.row(), index.column(), value.toString()), tr("Change a cell"));
}

void ComparisonModel::clear(const QModelIndexList &cells)
{
    std::vector<std::pair<int, int>> places;
    for (const QModelIndex &cell : cells)
        places.emplace_back(cell.row(), cell.column());
    if (bet() >= 0)
        m_commands->apply(
            clearCells(m_document->snapshot(), bet(), places), cells.size() == 1 ? tr("Clear a cell") : tr("Clear cells"));
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

} // namespace throughline
