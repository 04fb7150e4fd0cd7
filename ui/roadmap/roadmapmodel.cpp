// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapmodel.h"

namespace throughline {

bool RoadmapModel::setSnapshot(const Snapshot &snapshot, bool isAnotherDocument)
{
    const bool isSame = !isAnotherDocument && snapshot.hasShapeOf(m_content.snapshot);
    m_content.snapshot = snapshot;
    if (isSame)
        return false;
    if (isAnotherDocument) {
        m_options.collapsed.clear();
        m_filter = {};
    }
    build();
    return true;
}

void RoadmapModel::setLanesBy(LaneBy lanesBy)
{
    m_options.lanesBy = lanesBy;
    m_options.collapsed.clear();
    build();
}

void RoadmapModel::setColumn(Period::Unit column)
{
    m_options.column = column;
    build();
}

void RoadmapModel::setFilter(const RoadmapFilter &filter)
{
    m_filter = filter;
    build();
}

void RoadmapModel::turnLane(int lane)
{
    const QString key = this->lane(lane).key;
    if (!m_options.collapsed.remove(key))
        m_options.collapsed.insert(key);
    build();
}

void RoadmapModel::build()
{
    m_options.shows = m_filter.shownIn(snapshot());
    m_content.roadmap = Roadmap::of(m_content.snapshot, m_options);
}

} // namespace throughline
