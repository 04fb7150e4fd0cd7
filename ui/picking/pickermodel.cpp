// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/pickermodel.h"

#include "ui/picking/fuzzy.h"

namespace throughline {

void PickerModel::setChoices(std::vector<Choice> choices, std::function<Choice(const QString &)> fallback)
{
    beginResetModel();
    m_shown.clear();
    m_choices = std::move(choices);
    m_fallback = std::move(fallback);
    endResetModel();
    narrow({});
}

void PickerModel::narrow(const QString &pattern)
{
    beginResetModel();
    m_shown.clear();
    const auto textOf = [this](int i) { return m_choices[static_cast<std::size_t>(i)].text; };
    for (const int i : fuzzyRanked(pattern, static_cast<int>(m_choices.size()), textOf))
        m_shown.push_back(&m_choices[static_cast<std::size_t>(i)]);
    if (m_fallback && !pattern.trimmed().isEmpty()) {
        m_made = m_fallback(pattern.trimmed());
        m_shown.push_back(&m_made);
    }
    if (m_shown.empty() && !pattern.isEmpty()) {
        m_made = {.text = tr("Nothing matches"), .detail = {}, .icon = {}, .isEnabled = false, .choose = {}};
        m_shown.push_back(&m_made);
    }
    endResetModel();
}

const Choice *PickerModel::choice(const QModelIndex &index) const
{
    return index.isValid() ? m_shown[static_cast<std::size_t>(index.row())] : nullptr;
}

int PickerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PickerModel::data(const QModelIndex &index, int role) const
{
    const Choice *shown = choice(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown->text;
    case Qt::DecorationRole:
        return shown->icon;
    case Qt::AccessibleDescriptionRole:
    case DetailRole:
        return shown->detail;
    default:
        return {};
    }
}

Qt::ItemFlags PickerModel::flags(const QModelIndex &index) const
{
    const Choice *shown = choice(index);
    return shown && shown->isEnabled ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
}

} // namespace throughline
