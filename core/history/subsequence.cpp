// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/subsequence.h"

#include "core/base/index.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr std::size_t mostCells = 1'000'000; // of the table that is filled; its size is the product of both lengths

using Places = std::vector<std::pair<int, int>>;

/// The places of a stretch of each list, found by halves.
class CommonPlaces {
public:
    CommonPlaces(std::span<const int> a, std::span<const int> b)
        : m_a(a)
        , m_b(b)
    {
    }

    Places run()
    {
        find(0, std::ssize(m_a), 0, std::ssize(m_b));
        return std::move(m_places);
    }

private:
    using Size = std::ptrdiff_t;

    int a(Size at) const { return m_a[index(at)]; }
    int b(Size at) const { return m_b[index(at)]; }
    void add(Size atA, Size atB) { m_places.emplace_back(static_cast<int>(atA), static_cast<int>(atB)); }

    void find(Size fromA, Size toA, Size fromB, Size toB)
    {
        while (fromA < toA && fromB < toB && a(fromA) == b(fromB))
            add(fromA++, fromB++);
        Size same = 0;
        while (fromA < toA - same && fromB < toB - same && a(toA - same - 1) == b(toB - same - 1))
            ++same;
        findMiddle(fromA, toA - same, fromB, toB - same);
        for (Size i = same; i > 0; --i)
            add(toA - i, toB - i);
    }

    void findMiddle(Size fromA, Size toA, Size fromB, Size toB)
    {
        if (fromA == toA || fromB == toB)
            return;
        if (index(toA - fromA + 1) * index(toB - fromB + 1) <= mostCells)
            return findByTable(fromA, toA, fromB, toB);
        const Places anchors = uniqueOnes(fromA, toA, fromB, toB);
        if (anchors.empty())
            return;
        for (const auto &[atA, atB] : anchors) {
            find(fromA, atA, fromB, atB);
            add(atA, atB);
            fromA = atA + 1;
            fromB = atB + 1;
        }
        find(fromA, toA, fromB, toB);
    }

    void findByTable(Size fromA, Size toA, Size fromB, Size toB)
    {
        const std::size_t columns = index(toB - fromB + 1);
        std::vector<int> longest(index(toA - fromA + 1) * columns, 0); // of what follows from each pair of places
        const auto cell = [&](Size atA, Size atB) -> int & { return longest[index(atA - fromA) * columns + index(atB - fromB)]; };
        for (Size i = toA; i-- > fromA;) {
            for (Size j = toB; j-- > fromB;)
                cell(i, j) = a(i) == b(j) ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
        }
        for (Size i = fromA, j = fromB; i < toA && j < toB;) {
            if (a(i) == b(j))
                add(i++, j++);
            else if (cell(i + 1, j) >= cell(i, j + 1))
                ++i;
            else
                ++j;
        }
    }

    /// What stands once in each stretch and in the same order in both.
    Places uniqueOnes(Size fromA, Size toA, Size fromB, Size toB) const
    {
        struct Seen {
            int timesA = 0;
            int timesB = 0;
            Size atA = 0;
        };
        QHash<int, Seen> seen;
        for (Size i = fromA; i < toA; ++i) {
            Seen &value = seen[a(i)];
            ++value.timesA;
            value.atA = i;
        }
        for (Size j = fromB; j < toB; ++j)
            ++seen[b(j)].timesB;
        Places found;
        std::vector<int> order;
        for (Size j = fromB; j < toB; ++j) {
            const Seen value = seen.value(b(j));
            if (value.timesA != 1 || value.timesB != 1)
                continue;
            found.emplace_back(static_cast<int>(value.atA), static_cast<int>(j));
            order.push_back(static_cast<int>(value.atA));
        }
        const std::vector<bool> isAscending = ascendingOnes(order);
        Places anchors;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (isAscending[i])
                anchors.push_back(found[i]);
        }
        return anchors;
    }

    std::span<const int> m_a;
    std::span<const int> m_b;
    Places m_places;
};

} // namespace

std::vector<std::pair<int, int>> commonPlaces(std::span<const int> a, std::span<const int> b)
{
    return CommonPlaces(a, b).run();
}

std::vector<bool> ascendingOnes(std::span<const int> values)
{
    std::vector<int> ends; // places of the smallest value that ends a run of each length
    std::vector<int> previous(values.size(), -1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] < 0)
            continue;
        const auto end = std::ranges::lower_bound(ends, values[i], {}, [&](int place) { return values[index(place)]; });
        if (end != ends.begin())
            previous[i] = *std::prev(end);
        if (end == ends.end())
            ends.push_back(static_cast<int>(i));
        else
            *end = static_cast<int>(i);
    }
    std::vector<bool> belongs(values.size(), false);
    for (int place = ends.empty() ? -1 : ends.back(); place >= 0; place = previous[index(place)])
        belongs[index(place)] = true;
    return belongs;
}

} // namespace throughline
