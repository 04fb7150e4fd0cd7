// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pickermodel.h"

#include <KFuzzyMatcher>

#include <algorithm>

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
    std::vector<std::pair<int, const Choice *>> matches;
    for (const Choice &choice : m_choices) {
        // The matcher reads past an empty pattern.
        const auto match
            = pattern.isEmpty() ? KFuzzyMatcher::Result{.score = 0, .matched = true} : KFuzzyMatcher::match(pattern, choice.text);
        if (match.matched)
            matches.emplace_back(match.score, &choice);
    }
    std::ranges::stable_sort(matches, std::greater(), [](const auto &match) { return match.first; });
    m_shown.clear();
    for (const auto &match : matches)
        m_shown.push_back(match.second);
    if (m_fallback && !pattern.trimmed().isEmpty()) {
        m_made = m_fallback(pattern.trimmed());
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
