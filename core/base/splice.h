// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

namespace throughline {

/// What a step did to a list: the indices in [first, first + removed) became those in [first, first + added), and all behind them
/// moved. A step that changed places far apart, each one for one, names them in \a only: what lies between them is what it was.
struct Splice {
    int first = 0;
    int removed = 0;
    int added = 0;
    std::vector<int> only = {}; ///< ascending, the first and the last of [first, first + added) among them; empty: all of it

    /// \a places are ascending; at least one.
    static Splice oneForOne(std::vector<int> places)
    {
        const int first = places.front();
        const int count = places.back() - first + 1;
        return {.first = first, .removed = count, .added = count, .only = std::move(places)};
    }

    int shift() const { return added - removed; }
    bool isNew(int after) const { return after >= first && after < first + added && isTouched(after); }
    /// Where \a before is now, or -1.
    int after(int before) const
    {
        if (before < first || before >= first + removed)
            return before < first ? before : before + shift();
        return isTouched(before) ? -1 : before;
    }
    /// Where \a after was, or -1.
    int before(int after) const
    {
        if (after < first || after >= first + added)
            return after < first ? after : after - shift();
        return isTouched(after) ? -1 : after;
    }

    /// Calls \a came(first, end) and \a stayed(first, end), in ascending order, for the runs of what the step put or left in
    /// [first, first + added).
    template <typename Came, typename Stayed> void eachRun(Came came, Stayed stayed) const
    {
        if (only.empty())
            return came(first, first + added);
        int end = first;
        for (const int index : only) {
            if (index > end)
                stayed(end, index);
            came(index, index + 1);
            end = index + 1;
        }
    }

    /// The indices, ascending, that went, before the step, and those that came, after it.
    std::vector<int> went() const { return only.empty() ? run(removed) : only; }
    std::vector<int> came() const { return only.empty() ? run(added) : only; }

private:
    bool isTouched(int index) const { return only.empty() || std::ranges::binary_search(only, index); }

    std::vector<int> run(int count) const
    {
        std::vector<int> indices(static_cast<std::size_t>(count));
        std::iota(indices.begin(), indices.end(), first);
        return indices;
    }
};

} // namespace throughline
