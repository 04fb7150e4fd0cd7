// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapmodel.h"

#include <algorithm>

namespace throughline {

namespace {

/// What became of the elements: those that were read anew lie between others that are the same ones.
Splice spliceOf(const Strategy &before, const Strategy &after)
{
    const auto &a = before.elements();
    const auto &b = after.elements();
    const auto isSame = [](const Element &x, const Element &y) { return x.body == y.body; };
    const auto first = std::ranges::mismatch(a, b, isSame).in1 - a.begin();
    std::ptrdiff_t behind = 0;
    while (behind < std::min(std::ssize(a), std::ssize(b)) - first && isSame(*(a.end() - behind - 1), *(b.end() - behind - 1)))
        ++behind;
    return {.first = static_cast<int>(first),
        .removed = static_cast<int>(std::ssize(a) - first - behind),
        .added = static_cast<int>(std::ssize(b) - first - behind)};
}

} // namespace

MapModel::Change MapModel::setSnapshot(const Snapshot &snapshot, bool isAnotherDocument)
{
    const bool isSame = !isAnotherDocument && snapshot.hasTraceOf(m_content.snapshot)
        && (!m_filter.isActive() || snapshot.hasShapeOf(m_content.snapshot)); // the filter asks what fields say
    const Splice elements = isAnotherDocument ? Splice() : spliceOf(m_content.snapshot.strategy(), snapshot.strategy());
    m_content.snapshot = snapshot;
    if (isSame)
        return Change::None;
    m_content.flow = Flow::of(snapshot.strategy(), snapshot.trace());
    if (isAnotherDocument) {
        m_folding.turned.clear();
        m_filter = {};
        m_content.map = TraceMap({}, m_content.map.measure());
    }
    const MapGraph before = m_content.map.graph();
    build(elements);
    return !isAnotherDocument && before.isLike(m_content.map.graph()) ? Change::Words : Change::Picture;
}

void MapModel::setFilter(const FlowFilter &filter)
{
    m_filter = filter;
    build({});
}

void MapModel::turnBlock(int node)
{
    const MapBlock *block = map().graph().blockOf(map().node(node));
    if (!block)
        return;
    const QString key = block->key;
    if (!m_folding.turned.remove(key))
        m_folding.turned.insert(key);
    build({});
}

int MapModel::nodeOfBlock(const QString &key) const
{
    for (int n = 0; n < map().nodeCount(); ++n) {
        if (map().node(n).role != MapNode::Role::Element && map().graph().blockOf(map().node(n))->key == key)
            return n;
    }
    return -1;
}

bool MapModel::isEmpty() const
{
    for (std::size_t column = 0; column < flowColumns; ++column) {
        if (!m_content.flow.elements(static_cast<FlowColumn>(column)).empty())
            return false;
    }
    return true;
}

void MapModel::build(const Splice &elements)
{
    const Strategy &strategy = m_content.snapshot.strategy();
    MapGraph graph = MapGraph::of(strategy, m_content.flow, shownBy(m_filter, strategy, m_content.flow), m_folding);
    m_content.map = TraceMap(std::move(graph), m_content.map.measure(), m_content.map, elements);
}

} // namespace throughline
