// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/threefold.h"

#include "core/base/index.h"
#include "core/history/lines.h"
#include "core/history/subsequence.h"

#include <QHash>

#include <algorithm>

namespace throughline {

ThreefoldList::ThreefoldList(
    const std::vector<int> &ours, const std::vector<int> &theirs, OfEach<int> sizes, const std::vector<int> &newPairs)
{
    m_orders.base.assign(index(sizes.base), -1);
    m_orders.ours.assign(index(sizes.ours), -1);
    m_orders.theirs.assign(index(sizes.theirs), -1);
    const auto add = [&](int inBase, int inOurs, int inTheirs) {
        Threefold &thing = m_all.emplace_back();
        thing.base = inBase;
        thing.ours = inOurs;
        thing.theirs = inTheirs;
        for (const Version version : allVersions) {
            if (thing.has(version))
                m_orders[version][index(thing[version])] = size() - 1;
        }
    };
    for (int i = 0; i < sizes.base; ++i)
        add(i, ours[index(i)], theirs[index(i)]);
    for (int i = 0; i < sizes.ours; ++i) {
        if (m_orders.ours[index(i)] < 0)
            add(-1, i, newPairs[index(i)]);
    }
    for (int i = 0; i < sizes.theirs; ++i) {
        if (m_orders.theirs[index(i)] < 0)
            add(-1, -1, i);
    }
}

namespace {

class OrderMerge {
public:
    OrderMerge(const OfEach<std::vector<int>> &lists, const std::vector<int> &levels, const std::function<bool(int, int)> &precedes)
        : m_lists(lists)
        , m_levels(levels)
        , m_precedes(precedes)
        , m_result(lists.ours)
    {
        for (int place = 0; place < std::ssize(lists.base); ++place)
            m_places.insert(lists.base[index(place)], place);
        m_isMovedByOurs = movedIn(lists.ours);
        m_isMovedByTheirs = movedIn(lists.theirs);
    }

    std::vector<int> run()
    {
        QHash<int, bool> isInOurs;
        for (const int thing : m_lists.ours)
            isInOurs.insert(thing, true);
        int previous = -1;
        for (const int thing : m_lists.theirs) {
            const bool isThere = isInOurs.contains(thing);
            const bool isMoved = isThere && m_isMovedByTheirs.value(thing) && !m_isMovedByOurs.value(thing);
            if (isMoved)
                m_result.erase(std::ranges::find(m_result, thing));
            if (isMoved || !isThere)
                placeBehind(previous, thing);
            previous = thing;
        }
        return std::move(m_result);
    }

private:
    /// New, from elsewhere, or not in the order that the base has.
    QHash<int, bool> movedIn(const std::vector<int> &list) const
    {
        std::vector<int> places;
        places.reserve(list.size());
        for (const int thing : list)
            places.push_back(m_places.value(thing, -1));
        const std::vector<bool> stays = ascendingOnes(places);
        QHash<int, bool> moved;
        for (std::size_t i = 0; i < list.size(); ++i)
            moved.insert(list[i], !stays[i]);
        return moved;
    }

    int level(int thing) const { return m_levels.empty() ? 0 : m_levels[index(thing)]; }

    void placeBehind(int previous, int thing)
    {
        auto place = previous < 0 ? m_result.begin() : std::next(std::ranges::find(m_result, previous));
        const auto isPassed = [&](int other) {
            const bool isNewInOurs = m_isMovedByOurs.value(other) && !m_isMovedByTheirs.value(other);
            const bool isSibling = isNewInOurs && level(other) == level(thing);
            return level(other) > level(thing) || (isSibling && !(m_precedes && m_precedes(thing, other)));
        };
        while (place != m_result.end() && isPassed(*place))
            ++place;
        m_result.insert(place, thing);
    }

    const OfEach<std::vector<int>> &m_lists;
    const std::vector<int> &m_levels;
    const std::function<bool(int, int)> &m_precedes;
    std::vector<int> m_result;
    QHash<int, int> m_places; ///< in the base
    QHash<int, bool> m_isMovedByOurs;
    QHash<int, bool> m_isMovedByTheirs;
};

/// \a bytes with at least and at most so many line ends.
QByteArray bounded(const QByteArray &bytes, int least, int most, const QByteArray &lineEnd)
{
    const auto count = static_cast<int>(linesOf(bytes).size()) - 1;
    if (count > most)
        return lineEnd.repeated(most);
    return bytes + lineEnd.repeated(std::max(0, least - count));
}

} // namespace

std::vector<int> mergedOrder(const OfEach<std::vector<int>> &lists, const std::vector<int> &levels,
    const std::function<bool(int theirs, int ours)> &precedes)
{
    return OrderMerge(lists, levels, precedes).run();
}

void Separators::add(Version version, int before, int after, const QByteArray &bytes)
{
    m_after[version][slot(before)] = {after, bytes};
    if (after >= 0)
        m_before[version][slot(after)] = {before, bytes};
}

const QByteArray *Separators::known(Version version, int before, int after) const
{
    const Gap &gap = m_after[version][slot(before)];
    return gap.neighbour == after ? &gap.bytes : nullptr;
}

QByteArray Separators::between(int before, int after, int least, int most) const
{
    const QByteArray *base = known(Version::Base, before, after);
    const QByteArray *ours = known(Version::Ours, before, after);
    const QByteArray *theirs = known(Version::Theirs, before, after);
    if (ours && theirs)
        return base && *base == *ours ? *theirs : *ours;
    if (ours || theirs)
        return ours ? *ours : *theirs;
    if (before == start || after == end)
        return after == end && before >= 0 ? likely(before, after) : QByteArray();
    return bounded(likely(before, after), least, most, m_lineEnd);
}

/// What follows the first thing elsewhere, or, before one that is new, what stands before it there.
QByteArray Separators::likely(int before, int after) const
{
    const bool isAfterOld = after >= 0 && m_things[after].has(Version::Base);
    const auto &gaps = isAfterOld || after < 0 ? m_after : m_before;
    const int thing = isAfterOld || after < 0 ? before : after;
    for (const Version version : {Version::Ours, Version::Theirs, Version::Base}) {
        const Gap &gap = gaps[version][slot(thing)];
        if (gap.neighbour >= 0)
            return gap.bytes;
    }
    return after == end ? m_lineEnd : m_lineEnd + m_lineEnd;
}

} // namespace throughline
