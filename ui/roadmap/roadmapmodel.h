// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmapwords.h"
#include "ui/roadmap/roadmapfilter.h"

namespace throughline {

/// What the roadmap shows: the document's items, filtered, in lanes and columns. Derived anew from each snapshot.
class RoadmapModel {
public:
    const RoadmapContent &content() const { return m_content; }
    const Snapshot &snapshot() const { return m_content.snapshot; }
    const Roadmap &roadmap() const { return m_content.roadmap; }
    const RoadmapBar &bar(int index) const { return roadmap().bars()[static_cast<std::size_t>(index)]; }
    const RoadmapLane &lane(int index) const { return roadmap().lanes()[static_cast<std::size_t>(index)]; }
    const RoadmapOptions &options() const { return m_options; }
    const RoadmapFilter &filter() const { return m_filter; }

    /// Takes the next snapshot; false where nothing has to be laid out anew for it.
    bool setSnapshot(const Snapshot &snapshot, bool isAnotherDocument);
    void setLanesBy(LaneBy lanesBy);
    void setColumn(Period::Unit column);
    void setFilter(const RoadmapFilter &filter);
    void turnLane(int lane);
    void setToday(QDate today) { m_options.today = today; }

private:
    void build();

    RoadmapContent m_content;
    RoadmapOptions m_options;
    RoadmapFilter m_filter;
};

} // namespace throughline
