// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <iterator>
#include <memory>
#include <ranges>
#include <span>
#include <utility>
#include <vector>

namespace throughline {

/// A vector in runs that its copies share. Copying costs a step for each run, not for each element, and so does dropping a copy;
/// writing to an element copies its run first where another vector has it too.
template <typename T> class SharedVector {
    static constexpr std::size_t shift = 7;
    static constexpr std::size_t runSize = std::size_t{1} << shift;

public:
    class Iterator {
    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::random_access_iterator_tag;
        using iterator_category = std::random_access_iterator_tag;
        using reference = const T &;
        using pointer = const T *;

        Iterator() = default;
        Iterator(const std::shared_ptr<T[]> *runs, difference_type at)
            : m_runs(runs)
            , m_at(at)
        {
        }

        reference operator*() const
        {
            const auto at = static_cast<std::size_t>(m_at);
            return m_runs[at >> shift][static_cast<difference_type>(at % runSize)];
        }
        pointer operator->() const { return &**this; }
        reference operator[](difference_type n) const { return *(*this + n); }
        Iterator &operator+=(difference_type n)
        {
            m_at += n;
            return *this;
        }
        Iterator &operator-=(difference_type n) { return *this += -n; }
        Iterator &operator++() { return *this += 1; }
        Iterator &operator--() { return *this -= 1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        friend Iterator operator+(Iterator it, difference_type n) { return it += n; }
        friend Iterator operator+(difference_type n, Iterator it) { return it += n; }
        friend Iterator operator-(Iterator it, difference_type n) { return it -= n; }
        friend difference_type operator-(const Iterator &a, const Iterator &b) { return a.m_at - b.m_at; }
        friend bool operator==(const Iterator &a, const Iterator &b) { return a.m_at == b.m_at; }
        friend auto operator<=>(const Iterator &a, const Iterator &b) { return a.m_at <=> b.m_at; }

    private:
        const std::shared_ptr<T[]> *m_runs = nullptr;
        difference_type m_at = 0;
    };

    using value_type = T;
    using iterator = Iterator;
    using const_iterator = Iterator;
    using reverse_iterator = std::reverse_iterator<Iterator>;

    SharedVector() = default;
    explicit SharedVector(std::vector<T> all) { append(std::make_move_iterator(all.begin()), std::make_move_iterator(all.end())); }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T &operator[](std::size_t i) const { return m_runs[i >> shift][static_cast<std::ptrdiff_t>(i % runSize)]; }
    const T &front() const { return (*this)[0]; }
    const T &back() const { return (*this)[m_size - 1]; }
    Iterator begin() const { return {m_runs.data(), 0}; }
    Iterator end() const { return {m_runs.data(), static_cast<std::ptrdiff_t>(m_size)}; }
    reverse_iterator rbegin() const { return reverse_iterator(end()); }
    reverse_iterator rend() const { return reverse_iterator(begin()); }
    /// The \a count elements from \a first on.
    auto slice(std::size_t first, std::size_t count) const
    {
        const Iterator from = begin() + static_cast<std::ptrdiff_t>(first);
        return std::ranges::subrange(from, from + static_cast<std::ptrdiff_t>(count));
    }

    /// An element to be written to; no other vector sees it.
    T &writable(std::size_t i)
    {
        std::shared_ptr<T[]> &run = m_runs[i >> shift];
        if (run.use_count() > 1) {
            auto own = std::make_shared<T[]>(runSize);
            std::copy_n(run.get(), lengthOf(i >> shift), own.get());
            run = std::move(own);
        }
        return run[static_cast<std::ptrdiff_t>(i % runSize)];
    }

    /// As it is, with \a values in place of the \a removed elements from \a first on. Where their number stays, only their runs are
    /// copied.
    SharedVector spliced(std::size_t first, std::size_t removed, std::span<const T> values) const
    {
        if (values.size() == removed) {
            SharedVector result = *this;
            for (std::size_t i = 0; i < removed; ++i)
                result.writable(first + i) = values[i];
            return result;
        }
        SharedVector result;
        result.m_runs.assign(m_runs.begin(), m_runs.begin() + static_cast<std::ptrdiff_t>(first >> shift));
        result.m_size = first & ~(runSize - 1);
        const auto append = [&](auto part) { result.append(part.begin(), part.end()); };
        append(slice(result.m_size, first - result.m_size));
        append(values);
        append(slice(first + removed, m_size - first - removed));
        return result;
    }

private:
    std::size_t lengthOf(std::size_t run) const { return std::min(runSize, m_size - (run << shift)); }

    /// The last run is this vector's own, or full.
    template <typename From> void append(From from, From end)
    {
        for (; from != end; ++from, ++m_size) {
            if (m_size % runSize == 0)
                m_runs.push_back(std::make_shared<T[]>(runSize));
            m_runs.back()[static_cast<std::ptrdiff_t>(m_size % runSize)] = *from;
        }
    }

    std::vector<std::shared_ptr<T[]>> m_runs;
    std::size_t m_size = 0;
};

} // namespace throughline
