// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/changesmodel.h"

#include "core/base/translate.h"
#include "core/history/differencetext.h"
#include "core/syntax/escaped.h"

#include <algorithm>
#include <array>
#include <utility>

namespace throughline {

namespace {

/// In the order in which they matter.
constexpr std::array sorts{ChangeKind::Added, ChangeKind::Removed, ChangeKind::MovedInTime, ChangeKind::Reprioritised,
    ChangeKind::WhyChanged, ChangeKind::Renamed, ChangeKind::Moved, ChangeKind::Reworded, ChangeKind::FieldChanged,
    ChangeKind::Redrawn, ChangeKind::WrittenDifferently};

QString stateInWords(const PastState &state)
{
    return state.isNow() ? state.name() : throughline::tr("%1 (%2)").arg(state.name(), state.origin());
}

} // namespace

ChangesModel::ChangesModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ChangesModel::show(std::shared_ptr<const Compared> compared)
{
    beginResetModel();
    m_compared = std::move(compared);
    endResetModel();
}

QString ChangesModel::sentence(int row) const
{
    return sentenceOf(change(row), m_compared->before, m_compared->after);
}

QString ChangesModel::summary() const
{
    QStringList parts;
    for (const ChangeKind kind : sorts) {
        if (const auto count = std::ranges::count(m_compared->difference.changes, kind, &StrategyDelta::kind); count > 0)
            parts += tr("%1: %2").arg(changeTitle(kind)).arg(count);
    }
    return parts.isEmpty() ? tr("Both say the same, to the byte") : parts.join(QStringLiteral(" · "));
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_compared ? 0 : static_cast<int>(m_compared->difference.changes.size());
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        return sentence(index.row());
    return {};
}

QByteArray changesPage(const Compared &compared, const QString &document)
{
    const QString heading = throughline::tr("What changed in %1").arg(document);
    const QString states = throughline::tr("From %1 to %2").arg(stateInWords(compared.older), stateInWords(compared.newer));
    return differenceToMarkdown(compared.difference, compared.before, compared.after, heading, states);
}

} // namespace throughline
