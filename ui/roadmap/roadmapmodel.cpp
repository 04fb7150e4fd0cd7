// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapmodel.h"

#include <algorithm>

namespace throughline {

bool RoadmapModel::setSnapshot(const Snapshot &snapshot, bool isAnotherDocument)
{
    const bool isSame = !isAnotherDocument && snapshot.hasShapeOf(m_content.snapshot);
    m_content.snapshot = snapshot;
    if (isSame)
        return false;
    if (isAnotherDocument) {
        m_options.collapsed.clear();
        m_filter.clear();
    }
    m_hasItems = std::ranges::contains(snapshot.strategy().elements(), ElementKind::Item, &Element::kind);
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

void RoadmapModel::setFilter(const QString &words)
{
    m_filter = words;
    build();
}

void RoadmapModel::turnLane(int lane)
{
    const QString key = this->lane(lane).key;
    if (!m_options.collapsed.remove(key))
        m_options.collapsed.insert(key);
    build();
}

bool RoadmapModel::matches(int item, const QStringList &words) const
{
    const auto status = statusOf(snapshot(), item);
    const QString all = QStringList{roadmapTitle(snapshot(), item), teamOf(snapshot(), item), whyTitle(snapshot(), item),
        status ? statusWord(*status) : QString()}
                            .join(u'\n');
    return std::ranges::all_of(words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

void RoadmapModel::build()
{
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    m_options.shows = nullptr;
    if (!words.isEmpty())
        m_options.shows = [this, words](int item) { return matches(item, words); };
    m_content.roadmap = Roadmap::of(m_content.snapshot, m_options);
}

} // namespace throughline
