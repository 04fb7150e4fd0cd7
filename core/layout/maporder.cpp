// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/maporder.h"

#include "core/base/index.h"

#include <algorithm>
#include <span>

namespace throughline {

namespace {

/// The neighbours of each vertex on one side.
class Neighbours {
public:
    Neighbours(std::size_t vertices, std::span<const LayeredGraph::Edge> edges, bool isLeft)
        : m_start(vertices + 1, 0)
        , m_others(edges.size())
    {
        for (const auto &edge : edges)
            ++m_start[index(isLeft ? edge.right : edge.left) + 1];
        for (std::size_t v = 0; v < vertices; ++v)
            m_start[v + 1] += m_start[v];
        std::vector<int> next = m_start;
        for (const auto &edge : edges)
            m_others[index(next[index(isLeft ? edge.right : edge.left)]++)] = isLeft ? edge.left : edge.right;
    }

    std::span<const int> of(int vertex) const
    {
        const int first = m_start[index(vertex)];
        return std::span(m_others).subspan(index(first), index(m_start[index(vertex) + 1] - first));
    }

private:
    std::vector<int> m_start;
    std::vector<int> m_others;
};

/// How many of the numbers that were put in are at most so large: a binary indexed tree (Fenwick).
class Tally {
public:
    void reset(std::size_t numbers)
    {
        m_sums.assign(numbers + 1, 0);
        m_count = 0;
    }

    void add(int number)
    {
        ++m_count;
        for (std::size_t at = index(number) + 1; at < m_sums.size(); at += at & (~at + 1))
            ++m_sums[at];
    }

    int above(int number) const
    {
        int most = 0;
        for (std::size_t at = index(number) + 1; at > 0; at &= at - 1)
            most += m_sums[at];
        return m_count - most;
    }

private:
    std::vector<int> m_sums;
    int m_count = 0;
};

class Sweeps {
public:
    explicit Sweeps(const LayeredGraph &graph)
        : m_graph(graph)
        , m_left(graph.block.size(), graph.edges, true)
        , m_right(graph.block.size(), graph.edges, false)
        , m_place(graph.block.size(), 0)
        , m_mean(graph.block.size(), 0)
    {
    }

    qint64 crossings(const LayeredGraph::Layers &order)
    {
        qint64 count = 0;
        for (const auto &layer : order)
            notePlaces(layer);
        for (std::size_t l = 0; l + 1 < order.size(); ++l) {
            m_tally.reset(order[l + 1].size());
            for (const int v : order[l]) {
                for (const int other : m_right.of(v))
                    count += m_tally.above(m_place[index(other)]);
                for (const int other : m_right.of(v))
                    m_tally.add(m_place[index(other)]);
            }
        }
        return count;
    }

    LayeredGraph::Layers run(int sweeps)
    {
        LayeredGraph::Layers best = m_graph.layers;
        LayeredGraph::Layers order = best;
        qint64 least = crossings(best);
        for (int sweep = 0; sweep < sweeps && least > 0; ++sweep) {
            sweep % 2 == 0 ? goRight(order) : goLeft(order);
            const qint64 count = crossings(order);
            if (count < least) {
                least = count;
                best = order;
            } else if (sweep % 2 == 1 && order == best) {
                break;
            }
        }
        return best;
    }

private:
    void notePlaces(const std::vector<int> &layer)
    {
        for (int i = 0; i < std::ssize(layer); ++i)
            m_place[index(layer[index(i)])] = i;
    }

    void goRight(LayeredGraph::Layers &order)
    {
        for (std::size_t l = 1; l < order.size(); ++l)
            sortLayer(order[l], m_graph.movable[l], m_left, order[l - 1]);
    }

    void goLeft(LayeredGraph::Layers &order)
    {
        for (std::size_t l = order.size() - 1; l-- > 0;)
            sortLayer(order[l], m_graph.movable[l], m_right, order[l + 1]);
    }

    /// A vertex without a neighbour on that side keeps its place among the others, as far as a place of another layer can say so.
    void sortLayer(std::vector<int> &layer, int movable, const Neighbours &neighbours, const std::vector<int> &fixed)
    {
        notePlaces(fixed);
        const double scale
            = static_cast<double>(std::max<std::size_t>(fixed.size(), 1)) / static_cast<double>(std::max(movable, 1));
        for (int i = 0; i < movable; ++i) {
            const int v = layer[index(i)];
            double sum = 0;
            for (const int other : neighbours.of(v))
                sum += m_place[index(other)];
            const auto count = neighbours.of(v).size();
            m_mean[index(v)] = count == 0 ? (i + 0.5) * scale - 0.5 : sum / static_cast<double>(count);
        }
        sortBlocks(std::span(layer).first(index(movable)));
    }

    struct Run {
        int first;
        int count;
        double mean;
    };

    /// The head of a block stays its first; whole blocks go by the mean of what they hold.
    void sortBlocks(std::span<int> layer)
    {
        m_runs.clear();
        const int size = static_cast<int>(layer.size());
        for (int first = 0; first < size;) {
            const int block = m_graph.block[index(layer[index(first)])];
            int last = first + 1;
            while (block >= 0 && last < size && m_graph.block[index(layer[index(last)])] == block)
                ++last;
            double mean = m_mean[index(layer[index(first)])];
            if (last - first > 1) {
                const auto members = layer.subspan(index(first + 1), index(last - first - 1));
                mean = 0;
                for (const int v : members)
                    mean += m_mean[index(v)] / static_cast<double>(members.size());
                std::ranges::stable_sort(members, {}, [this](int v) { return m_mean[index(v)]; });
            }
            m_runs.push_back({first, last - first, mean});
            first = last;
        }
        std::ranges::stable_sort(m_runs, {}, &Run::mean);
        m_spare.assign(layer.begin(), layer.end());
        auto to = layer.begin();
        for (const Run &run : m_runs)
            to = std::copy_n(m_spare.begin() + run.first, run.count, to);
    }

    const LayeredGraph &m_graph;
    Neighbours m_left;
    Neighbours m_right;
    std::vector<int> m_place;
    std::vector<double> m_mean;
    Tally m_tally;
    std::vector<int> m_spare;
    std::vector<Run> m_runs;
};

} // namespace

qint64 LayeredGraph::crossings(const Layers &order) const
{
    return Sweeps(*this).crossings(order);
}

LayeredGraph::Layers LayeredGraph::ordered(int sweeps) const
{
    return Sweeps(*this).run(sweeps);
}

} // namespace throughline
