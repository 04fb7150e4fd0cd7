// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/priorities/prioritymodel.h"

#include <algorithm>

namespace throughline {

const Priority &PriorityModel::priorityOf(int item) const
{
    return std::ranges::lower_bound(m_content.items, item, {}, &ItemPriority::item)->priority;
}

bool PriorityModel::setSnapshot(const Snapshot &snapshot, bool isAnotherDocument)
{
    if (isAnotherDocument)
        m_filter = {};
    const bool isSame = !isAnotherDocument && snapshot.hasShapeOf(m_content.snapshot);
    if (isSame) {
        m_content.snapshot = snapshot;
        return false;
    }
    m_content = priorityContent(snapshot, m_content.weights, m_filter.shownIn(snapshot));
    return true;
}

void PriorityModel::setFilter(const RoadmapFilter &filter)
{
    m_filter = filter;
    m_content = priorityContent(m_content.snapshot, m_content.weights, m_filter.shownIn(m_content.snapshot));
}

void PriorityModel::setWeights(const RankingWeights &weights)
{
    m_content.weights = weights;
    m_content.ranking = Ranking::of(m_content.items, weights);
}

} // namespace throughline
