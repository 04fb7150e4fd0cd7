// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/priorities.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

namespace throughline {

namespace {

constexpr double mostRadius = 26; // pixels
constexpr double leastLargest = 9; // of the largest bubble, however many there are
constexpr double leastRadius = 5;
constexpr int fewItems = 40; // that have room at full size
constexpr double mostOfUsual = 10; // a bubble is the largest from so many usual efforts on
constexpr double unknownSize = 0.5;
constexpr double spacing = 1.3; // of a step, in radii: the nearest two of a crowd are 1.55 steps apart and don't touch
constexpr double crowdReach = 0.44; // of the way to the next score
constexpr int crowdScores = 5; // scores that crowds are kept apart for
constexpr double slant = 2; // how much more a way aside costs than one ahead

/// Where the \a index-th of a crowd lies: as the seeds of a sunflower, which fill a disc evenly however many they are.
QPointF seed(int index)
{
    constexpr double goldenAngle = std::numbers::pi * (3 - 2.2360679774997896);
    const double radius = std::sqrt(index + 0.5);
    return {radius * std::cos(index * goldenAngle), radius * std::sin(index * goldenAngle)};
}

double usual(std::vector<double> efforts)
{
    const auto middle = efforts.begin() + std::ssize(efforts) / 2;
    std::ranges::nth_element(efforts, middle);
    return *middle;
}

/// The effort of the largest bubble.
double largestEffort(const std::vector<double> &efforts)
{
    return efforts.empty() ? 1 : std::min(std::ranges::max(efforts), mostOfUsual * usual(efforts));
}

} // namespace

Priorities Priorities::of(std::span<const ItemPriority> items)
{
    Priorities result;
    std::vector<double> efforts;
    std::map<int, int> scales;
    std::map<std::pair<double, double>, int> crowds;
    for (const auto &[item, priority] : items) {
        for (const auto &score : {priority.value, priority.vision}) {
            if (score)
                ++scales[score->outOf];
        }
        if (!priority.isScored())
            continue;
        const QPointF place(shareOf(*priority.value), shareOf(*priority.vision));
        result.m_bubbles.push_back({.item = item,
            .place = place,
            .spread = seed(crowds[{place.x(), place.y()}]++),
            .size = priority.effort.value_or(0),
            .hasEffort = priority.effort.has_value()});
        if (priority.effort)
            efforts.push_back(*priority.effort);
    }
    const double largest = largestEffort(efforts);
    for (PriorityBubble &bubble : result.m_bubbles) {
        bubble.crowd = crowds[{bubble.place.x(), bubble.place.y()}];
        if (bubble.crowd == 1)
            bubble.spread = {};
        bubble.size = bubble.hasEffort ? std::sqrt(std::min(bubble.size / largest, 1.0)) : unknownSize;
    }
    if (!scales.empty())
        result.m_outOf = std::ranges::max_element(scales, {}, [](const auto &scale) { return scale.second; })->first;
    std::ranges::stable_sort(result.m_bubbles, std::greater(), &PriorityBubble::size);
    result.m_bubbleOfItem.assign(items.empty() ? 0 : static_cast<std::size_t>(items.back().item) + 1, -1);
    for (int bubble = 0; bubble < std::ssize(result.m_bubbles); ++bubble)
        result.m_bubbleOfItem[static_cast<std::size_t>(result.bubble(bubble).item)] = bubble;
    return result;
}

int Priorities::bubbleOf(int item) const
{
    return item < 0 || item >= std::ssize(m_bubbleOfItem) ? -1 : m_bubbleOfItem[static_cast<std::size_t>(item)];
}

PriorityPlane::PriorityPlane(const Priorities &priorities, const QRectF &area)
    : m_area(area)
{
    const double crowding
        = std::sqrt(double(fewItems) / static_cast<double>(std::max<std::size_t>(priorities.bubbles().size(), 1)));
    m_largest = std::clamp(mostRadius * crowding, leastLargest, mostRadius);
}

QPointF PriorityPlane::toArea(QPointF place) const
{
    return {m_area.left() + (place.x() + margin) / (1 + 2 * margin) * m_area.width(),
        m_area.bottom() - (place.y() + margin) / (1 + 2 * margin) * m_area.height()};
}

QPointF PriorityPlane::fromArea(QPointF point) const
{
    return {(point.x() - m_area.left()) / std::max(m_area.width(), 1.0) * (1 + 2 * margin) - margin,
        (m_area.bottom() - point.y()) / std::max(m_area.height(), 1.0) * (1 + 2 * margin) - margin};
}

/// A crowd that would reach into the next score's is pressed together.
QPointF PriorityPlane::middle(const PriorityBubble &bubble) const
{
    if (bubble.crowd == 1)
        return toArea(bubble.place);
    const double cell = std::min(m_area.width(), m_area.height()) / (1 + 2 * margin) / crowdScores;
    const double step = std::min(spacing * m_largest, crowdReach * cell / std::sqrt(double(bubble.crowd)));
    return toArea(bubble.place) + step * bubble.spread;
}

double PriorityPlane::radius(const PriorityBubble &bubble) const
{
    return std::max(leastRadius, std::round(m_largest * bubble.size * 2) / 2);
}

QRectF PriorityPlane::extent(const PriorityBubble &bubble) const
{
    const double r = radius(bubble);
    return {middle(bubble) - QPointF(r, r), QSizeF(2 * r, 2 * r)};
}

int PriorityPlane::bubbleAt(const Priorities &priorities, QPointF point) const
{
    for (int index = static_cast<int>(priorities.bubbles().size()) - 1; index >= 0; --index) {
        const PriorityBubble &bubble = priorities.bubble(index);
        const QPointF off = point - middle(bubble);
        if (QPointF::dotProduct(off, off) <= radius(bubble) * radius(bubble))
            return index;
    }
    return -1;
}

int PriorityPlane::neighbour(const Priorities &priorities, int from, QPoint step) const
{
    int best = -1;
    double least = std::numeric_limits<double>::max();
    const QPointF start = middle(priorities.bubble(from));
    for (int index = 0; index < std::ssize(priorities.bubbles()); ++index) {
        const QPointF off = middle(priorities.bubble(index)) - start;
        const double ahead = off.x() * step.x() + off.y() * step.y();
        const double aside = std::abs(off.x() * step.y()) + std::abs(off.y() * step.x());
        if (index == from || ahead < 1 || aside > 2 * ahead)
            continue;
        if (const double way = ahead + slant * aside; way < least) {
            least = way;
            best = index;
        }
    }
    return best;
}

} // namespace throughline
