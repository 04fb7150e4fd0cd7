// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/priorities/prioritydrag.h"

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double tiny = 0.02; // of a whole score, which a hand doesn't mean

} // namespace

PriorityDrag::PriorityDrag(int item, std::vector<int> items, QPointF from)
    : m_item(item)
    , m_items(std::move(items))
    , m_from(from)
    , m_now(from)
{
}

void PriorityDrag::moveTo(QPointF now, bool isExact)
{
    m_now = now;
    m_isExact = isExact;
}

ScoredItem PriorityDrag::scoresOf(const PriorityModel &model, int item) const
{
    const Priority &priority = model.priorityOf(item);
    const int outOf = model.priorities().outOf();
    const auto score = [&](const std::optional<Score> &before, double by) -> std::optional<Score> {
        const bool isMoved = before && std::abs(by) * outOf >= (m_isExact ? tiny : 0.5);
        return isMoved ? scoreAt(shareOf(*before) + by, before, outOf, m_isExact) : before;
    };
    return {item, score(priority.value, m_now.x() - m_from.x()), score(priority.vision, m_now.y() - m_from.y())};
}

std::vector<ScoredItem> PriorityDrag::scores(const PriorityModel &model) const
{
    std::vector<ScoredItem> scores;
    std::ranges::transform(m_items, std::back_inserter(scores), [&](int item) { return scoresOf(model, item); });
    return scores;
}

} // namespace throughline
