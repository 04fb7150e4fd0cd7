// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/prioritywords.h"
#include "ui/roadmap/roadmapfilter.h"

namespace throughline {

/// What the priorities show: the document's scored items, filtered, laid out and ranked. Derived anew from each snapshot.
class PriorityModel {
public:
    const PriorityContent &content() const { return m_content; }
    const Snapshot &snapshot() const { return m_content.snapshot; }
    const Priorities &priorities() const { return m_content.priorities; }
    const Ranking &ranking() const { return m_content.ranking; }
    const RankingWeights &weights() const { return m_content.weights; }
    const RoadmapFilter &filter() const { return m_filter; }
    /// What \a item says; it is one of those shown.
    const Priority &priorityOf(int item) const;

    /// Takes the next snapshot; false where nothing has to be laid out anew for it.
    bool setSnapshot(const Snapshot &snapshot, bool isAnotherDocument);
    void setFilter(const RoadmapFilter &filter);
    void setWeights(const RankingWeights &weights);

private:
    PriorityContent m_content;
    RoadmapFilter m_filter;
};

} // namespace throughline
