// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/roadmaplanes.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace throughline {

namespace {

constexpr std::array states{ItemStatus::Planned, ItemStatus::Doing, ItemStatus::Done, ItemStatus::Dropped};

/// No author's words: they would have no control character at their start.
constexpr QStringView keyOfNone = u"\n";

QString statusKey(ItemStatus status)
{
    static constexpr std::array names{"planned", "doing", "done", "dropped"};
    return QString::fromLatin1(names[static_cast<std::size_t>(status)]);
}

} // namespace

RoadmapLanes::RoadmapLanes(const Snapshot &snapshot, LaneBy lanesBy)
    : m_snapshot(snapshot)
    , m_lanesBy(lanesBy)
{
    if (lanesBy == LaneBy::Theme)
        addThemes();
    if (lanesBy == LaneBy::Status)
        addStates();
    for (int e = 0; lanesBy == LaneBy::Bet && e < std::ssize(snapshot.strategy().elements()); ++e) {
        if (snapshot.strategy().element(e).kind() == ElementKind::Bet)
            laneCalled(QString::fromUtf8(snapshot.strategy().id(e)),
                {.key = {}, .name = snapshot.strategy().element(e).body->title(), .reason = e});
    }
}

void RoadmapLanes::addThemes()
{
    const auto &groups = m_snapshot.strategy().groups();
    QHash<QString, int> repeats;
    m_laneOfGroup.assign(groups.size(), -1);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (groups[g].part != Part::Roadmap)
            continue;
        const QString name = groups[g].name.simplified();
        const int repeat = repeats[name]++;
        const QString key = name.isEmpty() ? keyOfNone.toString() : name;
        m_laneOfGroup[g] = laneCalled(repeat == 0 ? key : QStringLiteral("%1\n%2").arg(key).arg(repeat),
            {.key = {}, .name = name, .group = static_cast<int>(g)});
    }
}

void RoadmapLanes::addStates()
{
    for (const ItemStatus status : states)
        laneCalled(statusKey(status), {.key = {}, .name = statusKey(status), .status = status});
}

int RoadmapLanes::laneCalled(const QString &key, const RoadmapLane &lane)
{
    const auto known = m_laneCalled.constFind(key);
    if (known != m_laneCalled.cend())
        return *known;
    m_laneCalled.insert(key, static_cast<int>(m_lanes.size()));
    m_lanes.push_back(lane);
    m_lanes.back().key = key;
    return static_cast<int>(m_lanes.size()) - 1;
}

int RoadmapLanes::laneOfTeam(const ElementBody &body)
{
    const Field *field = body.field(FieldKey::Team);
    const QString team = field ? body.value(*field).simplified() : QString();
    return team.isEmpty() ? laneCalled(keyOfNone.toString(), {}) : laneCalled(team.toCaseFolded(), {.key = {}, .name = team});
}

int RoadmapLanes::laneOfStatus(const ElementBody &body)
{
    const Field *field = body.field(FieldKey::Status);
    const auto status = field ? parseItemStatus(body.value(*field)) : std::nullopt;
    return laneCalled(status ? statusKey(*status) : keyOfNone.toString(), {});
}

int RoadmapLanes::laneOfReason(int item)
{
    const auto links = m_snapshot.trace().from(item);
    const auto why = std::ranges::find_if(links, [this](const TraceLink &link) {
        const ElementKind kind = m_snapshot.strategy().element(link.to).kind();
        return link.key == FieldKey::Why && (kind == ElementKind::Bet || kind == ElementKind::Pain);
    });
    if (why == links.end())
        return laneCalled(keyOfNone.toString(), {});
    return laneCalled(QString::fromUtf8(m_snapshot.strategy().id(why->to)),
        {.key = {}, .name = m_snapshot.strategy().element(why->to).body->title(), .reason = why->to});
}

int RoadmapLanes::laneOf(int item)
{
    const Element &element = m_snapshot.strategy().element(item);
    switch (m_lanesBy) {
    case LaneBy::Theme:
        return m_laneOfGroup[static_cast<std::size_t>(element.group)];
    case LaneBy::Team:
        return laneOfTeam(*element.body);
    case LaneBy::Status:
        return laneOfStatus(*element.body);
    case LaneBy::Bet:
        break;
    }
    return laneOfReason(item);
}

std::vector<RoadmapLane> RoadmapLanes::take(std::vector<int> &order)
{
    std::vector<int> sorted(m_lanes.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    const auto rank = [this](int lane) {
        const RoadmapLane &l = m_lanes[static_cast<std::size_t>(lane)];
        const bool isNone = m_lanesBy != LaneBy::Theme && l.key == keyOfNone;
        return std::pair(isNone, l.reason);
    };
    std::ranges::stable_sort(sorted, {}, rank);
    order.resize(sorted.size());
    std::vector<RoadmapLane> lanes;
    for (const int lane : sorted) {
        order[static_cast<std::size_t>(lane)] = static_cast<int>(lanes.size());
        lanes.push_back(std::move(m_lanes[static_cast<std::size_t>(lane)]));
    }
    return lanes;
}

std::vector<RoadmapLane> lanesOf(const Snapshot &snapshot, LaneBy lanesBy)
{
    RoadmapLanes lanes(snapshot, lanesBy);
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
        if (snapshot.strategy().element(e).kind() == ElementKind::Item)
            ++lanes.lane(lanes.laneOf(e)).itemCount;
    }
    std::vector<int> order;
    return lanes.take(order);
}

RoadmapLane laneWithKey(const Snapshot &snapshot, LaneBy lanesBy, const QString &key)
{
    const std::vector<RoadmapLane> lanes = lanesOf(snapshot, lanesBy);
    const auto found = std::ranges::find(lanes, key, &RoadmapLane::key);
    return found == lanes.end() ? RoadmapLane() : *found;
}

std::vector<int> itemsInLane(const Snapshot &snapshot, LaneBy lanesBy, const QString &key)
{
    RoadmapLanes lanes(snapshot, lanesBy);
    std::vector<int> items;
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
        if (snapshot.strategy().element(e).kind() == ElementKind::Item && lanes.lane(lanes.laneOf(e)).key == key)
            items.push_back(e);
    }
    return items;
}

} // namespace throughline
