// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmapwords.h"

#include <QCoreApplication>

namespace throughline {

/// What the roadmap shows: the document's items, filtered, in lanes and columns. Derived anew from each snapshot.
class RoadmapModel {
    Q_DECLARE_TR_FUNCTIONS(RoadmapModel)

public:
    const RoadmapContent &content() const { return m_content; }
    const Snapshot &snapshot() const { return m_content.snapshot; }
    const Roadmap &roadmap() const { return m_content.roadmap; }
    const RoadmapBar &bar(int index) const { return roadmap().bars()[static_cast<std::size_t>(index)]; }
    const RoadmapLane &lane(int index) const { return roadmap().lanes()[static_cast<std::size_t>(index)]; }
    const RoadmapOptions &options() const { return m_options; }
    const QString &filter() const { return m_filter; }
    /// Whether there are items at all, shown or not.
    bool hasItems() const { return m_hasItems; }

    /// Takes the next snapshot; false where nothing has to be laid out anew for it.
    bool setSnapshot(const Snapshot &snapshot, bool isAnotherDocument);
    void setLanesBy(LaneBy lanesBy);
    void setColumn(Period::Unit column);
    /// Only items that say each of these words somewhere, or in a field where a word is `field:word`.
    void setFilter(const QString &words);
    void turnLane(int lane);
    void setToday(QDate today) { m_options.today = today; }

private:
    void build();
    bool matches(int item, const QString &word) const;

    RoadmapContent m_content;
    RoadmapOptions m_options;
    QString m_filter;
    bool m_hasItems = false;
};

} // namespace throughline
