// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <thread>

namespace throughline {

/// Runs \a one and \a other at the same time and returns when both have ended. For reading a whole document: an edit touches too
/// little to be worth a thread's start.
template <typename One, typename Other> void bothAtOnce(One one, Other other)
{
    const std::jthread second(other);
    one();
}

constexpr int worthAThread = 500; ///< sections or elements that are worth a thread's start

/// Calls \a work with 0 and the range from \a first to \a end or, where it is worth it, with 0 and 1 and the halves of it, at the
/// same time.
template <typename Work> void inHalves(int first, int end, Work work)
{
    const int middle = end - first < worthAThread ? end : first + (end - first) / 2;
    if (middle == end)
        return work(0, first, end);
    bothAtOnce([&] { work(0, first, middle); }, [&] { work(1, middle, end); });
}

/// The indices from 0 to \a count, given out in runs to whoever asks: of two threads none waits while the other has some left.
class SharedRange {
public:
    explicit SharedRange(std::size_t count)
        : m_count(count)
    {
    }

    /// Calls \a work with each index that nobody has taken.
    template <typename Work> void take(Work work)
    {
        constexpr std::size_t run = 128;
        for (std::size_t first = m_next.fetch_add(run); first < m_count; first = m_next.fetch_add(run)) {
            for (std::size_t i = first; i < std::min(first + run, m_count); ++i)
                work(i);
        }
    }

private:
    std::size_t m_count;
    std::atomic<std::size_t> m_next = 0;
};

} // namespace throughline
