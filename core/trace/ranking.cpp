// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/ranking.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace throughline {

namespace {

constexpr double points = 100;
constexpr double finest = 1e9; // of a point; what differs by less came from rounding

/// An item's score is a straight line over the vision's weight.
struct Line {
    int item = -1;
    double atNone = 0;
    double atAll = 0;
    bool isEffortAssumed = false;

    double at(double weight) const { return std::round((atNone + (atAll - atNone) * weight) * finest) / finest; }
    double slope() const { return atAll - atNone; }
};

double medianEffort(std::span<const ItemPriority> items)
{
    std::vector<double> efforts;
    for (const ItemPriority &each : items) {
        if (each.priority.isScored() && each.priority.effort)
            efforts.push_back(*each.priority.effort);
    }
    if (efforts.empty())
        return 1;
    const auto middle = efforts.begin() + std::ssize(efforts) / 2;
    std::ranges::nth_element(efforts, middle);
    return *middle;
}

/// Indices of \a lines, best first.
std::vector<std::size_t> orderAt(const std::vector<Line> &lines, double weight)
{
    std::vector<double> scores(lines.size());
    std::ranges::transform(lines, scores.begin(), [weight](const Line &line) { return line.at(weight); });
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::greater(), [&scores](std::size_t line) { return scores[line]; });
    return order;
}

/// Two lines cross once at most, so that what a whole range of weights turns round shows at its ends.
std::vector<Overtaking> overtakingsOf(const std::vector<Line> &lines, std::vector<std::size_t> top, double weight, double end)
{
    const std::vector<std::size_t> then = orderAt(lines, end);
    top.insert(top.end(), then.begin(), then.begin() + std::min(std::ssize(then), std::ptrdiff_t(Ranking::top)));
    std::ranges::sort(top);
    top.erase(std::ranges::unique(top).begin(), top.end());
    std::vector<Overtaking> found;
    for (const std::size_t a : top) {
        for (const std::size_t b : top) {
            const Line &ahead = lines[a];
            const Line &behind = lines[b];
            if (ahead.at(weight) > behind.at(weight) && behind.at(end) > ahead.at(end))
                found.push_back({behind.item, ahead.item, (ahead.atNone - behind.atNone) / (behind.slope() - ahead.slope())});
        }
    }
    return found;
}

} // namespace

Ranking Ranking::of(std::span<const ItemPriority> items, const RankingWeights &weights)
{
    Ranking result;
    result.m_usualEffort = medianEffort(items);
    std::vector<Line> lines;
    for (const auto &[item, priority] : items) {
        if (!priority.isScored()) {
            result.m_unscored.push_back(item);
            continue;
        }
        const double effort = weights.countsEffort ? priority.effort.value_or(result.m_usualEffort) : 1;
        lines.push_back({item, points * shareOf(*priority.value) / effort, points * shareOf(*priority.vision) / effort,
            weights.countsEffort && !priority.effort});
    }
    const double weight = std::clamp(weights.vision, 0.0, 1.0);
    const std::vector<std::size_t> order = orderAt(lines, weight);
    for (const std::size_t index : order) {
        const Line &line = lines[index];
        const double score = line.at(weight);
        const bool isEqual = !result.m_items.empty() && result.m_items.back().score == score;
        const int rank = isEqual ? result.m_items.back().rank : static_cast<int>(result.m_items.size()) + 1;
        result.m_items.push_back({line.item, score, rank, line.isEffortAssumed});
    }
    const std::vector<std::size_t> first(order.begin(), order.begin() + std::min(std::ssize(order), std::ptrdiff_t(top)));
    for (const double end : {std::max(0.0, weight * (1 - change)), std::min(1.0, weight * (1 + change))}) {
        const auto found = overtakingsOf(lines, first, weight, end);
        result.m_overtakings.insert(result.m_overtakings.end(), found.begin(), found.end());
    }
    std::ranges::stable_sort(
        result.m_overtakings, {}, [weight](const Overtaking &overtaking) { return std::abs(overtaking.weight - weight); });
    return result;
}

} // namespace throughline
