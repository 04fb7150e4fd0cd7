// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/framework.h"

#include "core/base/index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace throughline {

namespace {

constexpr int deepest = 3; // what stands deeper is indented no further
constexpr double markHeight = 3;

constexpr std::array mains{ElementKind::Market, ElementKind::Pain, ElementKind::Bet};

bool concerns(ElementKind kind)
{
    return kind == ElementKind::Alternative || kind == ElementKind::TradeOff || kind == ElementKind::Concern;
}

/// Sorts the elements of a framework into columns.
class Sorting {
public:
    Sorting(const Strategy &strategy, const Trace &trace)
        : m_strategy(strategy)
        , m_isPlaced(strategy.elements().size(), false)
    {
        for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
            const Element &element = strategy.element(e);
            if (!concerns(element.kind())) {
                const bool isStray = element.kind() == ElementKind::Other && strategy.groupOf(element).part == Part::Framework;
                if (isStray)
                    m_rest.push_back(e);
                continue;
            }
            const int host = hostOf(trace, e);
            if (host >= 0)
                m_hosted.push_back({host, element.kind(), e});
            else
                m_rest.push_back(e);
        }
        std::ranges::sort(m_hosted);
    }

    std::vector<FrameworkColumn> run()
    {
        std::vector<FrameworkColumn> columns;
        for (const ElementKind kind : mains) {
            FrameworkColumn column{.kind = kind, .cards = {}};
            for (int e = 0; e < std::ssize(m_strategy.elements()); ++e) {
                if (m_strategy.element(e).kind() == kind)
                    place(e, column.cards);
            }
            columns.push_back(std::move(column));
        }
        FrameworkColumn rest{.kind = ElementKind::Other, .cards = {}};
        for (const int e : m_rest)
            place(e, rest.cards);
        for (int e = 0; e < std::ssize(m_strategy.elements()); ++e) { // those that concern each other in a circle
            if (concerns(m_strategy.element(e).kind()))
                place(e, rest.cards);
        }
        if (!rest.cards.empty())
            columns.push_back(std::move(rest));
        return columns;
    }

private:
    struct Hosted {
        int host;
        ElementKind kind;
        int element;

        auto operator<=>(const Hosted &) const = default;
    };

    int hostOf(const Trace &trace, int element) const
    {
        for (const TraceLink &link : trace.from(element)) {
            const ElementKind to = m_strategy.element(link.to).kind();
            const bool isAbout = link.key == FieldKey::About || link.key == FieldKey::InsteadOf;
            if (isAbout && link.to != element && (concerns(to) || std::ranges::contains(mains, to)))
                return link.to;
        }
        return -1;
    }

    /// \a element and, below it, all that concerns it.
    void place(int element, std::vector<FrameworkCard> &cards)
    {
        std::vector<FrameworkCard> open{{element, m_strategy.element(element).kind(), -1, 0}};
        while (!open.empty()) {
            const FrameworkCard card = open.back();
            open.pop_back();
            if (m_isPlaced[index(card.element)])
                continue;
            m_isPlaced[index(card.element)] = true;
            cards.push_back(card);
            const auto under = std::ranges::equal_range(m_hosted, card.element, {}, &Hosted::host);
            for (auto hosted = under.end(); hosted != under.begin();) {
                --hosted;
                open.push_back({hosted->element, hosted->kind, card.element, card.depth + 1});
            }
        }
    }

    const Strategy &m_strategy;
    std::vector<Hosted> m_hosted;
    std::vector<int> m_rest;
    std::vector<bool> m_isPlaced;
};

} // namespace

std::vector<FrameworkColumn> frameworkColumns(const Strategy &strategy, const Trace &trace)
{
    return Sorting(strategy, trace).run();
}

std::vector<FrameworkColumn> narrowed(std::vector<FrameworkColumn> columns, const std::function<bool(int)> &isWanted)
{
    for (FrameworkColumn &column : columns) {
        std::vector<FrameworkCard> kept;
        for (std::size_t first = 0; first < column.cards.size();) {
            std::size_t last = first + 1;
            while (last < column.cards.size() && column.cards[last].depth > 0)
                ++last;
            const auto tree = std::span(column.cards).subspan(first, last - first);
            std::vector<bool> isKept(tree.size(), false);
            for (std::size_t i = 0; i < tree.size(); ++i) { // under a wanted card all stay
                const auto host = std::ranges::find(tree.first(i), tree[i].host, &FrameworkCard::element);
                const bool isUnderWanted = host != tree.first(i).end() && isKept[static_cast<std::size_t>(host - tree.begin())];
                isKept[i] = isUnderWanted || isWanted(tree[i].element);
            }
            for (std::size_t i = tree.size(); i-- > 0;) { // and above one, those that it stands under
                const auto host = std::ranges::find(tree.first(i), tree[i].host, &FrameworkCard::element);
                if (isKept[i] && host != tree.first(i).end())
                    isKept[static_cast<std::size_t>(host - tree.begin())] = true;
            }
            for (std::size_t i = 0; i < tree.size(); ++i) {
                if (isKept[i])
                    kept.push_back(tree[i]);
            }
            first = last;
        }
        column.cards = std::move(kept);
    }
    std::erase_if(columns, [](const FrameworkColumn &c) { return c.kind == ElementKind::Other && c.cards.empty(); });
    return columns;
}

double FrameworkLayout::columnWidth(const FrameworkMeasure &measure, int columns)
{
    const double room = measure.viewport.width() - 2 * measure.margin - (columns - 1) * measure.between;
    return std::clamp(std::floor(room / std::max(columns, 1)), measure.narrowest, measure.widest);
}

double FrameworkLayout::cardWidth(const FrameworkMeasure &measure, int columns, int depth)
{
    return columnWidth(measure, columns) - std::min(depth, deepest) * measure.indent;
}

FrameworkLayout::FrameworkLayout(
    const std::vector<FrameworkColumn> &columns, const std::vector<double> &heights, const FrameworkMeasure &measure)
    : m_measure(measure)
{
    const double width = columnWidth(measure, static_cast<int>(columns.size()));
    double left = measure.margin;
    m_cards.reserve(heights.size());
    for (const FrameworkColumn &column : columns) {
        m_columns.push_back({.kind = column.kind,
            .left = left,
            .width = width,
            .height = 0,
            .add = {},
            .vacancy = {},
            .firstCard = static_cast<int>(m_cards.size()),
            .cardCount = static_cast<int>(column.cards.size())});
        stack(column, heights);
        left += width + measure.between;
    }
    m_width = columns.empty() ? 0 : left - measure.between + measure.margin;
    for (int i = 0; i < std::ssize(m_cards); ++i) {
        const std::size_t element = index(m_cards[index(i)].element);
        m_cardOf.resize(std::max(m_cardOf.size(), element + 1), -1);
        m_cardOf[element] = i;
    }
}

/// The cards of the last column below one another.
void FrameworkLayout::stack(const FrameworkColumn &from, const std::vector<double> &heights)
{
    Column &column = m_columns.back();
    double y = m_measure.gap;
    std::vector<int> above; // the cards that the next one may stand under, by depth
    for (const FrameworkCard &card : from.cards) {
        above.resize(index(std::min(card.depth, static_cast<int>(above.size()))));
        const double indent = std::min(card.depth, deepest) * m_measure.indent;
        if (card.depth > 0)
            y += m_measure.nestedGap - m_measure.gap;
        const double height = heights[m_cards.size()];
        const int host = card.depth > 0 && !above.empty() ? above.back() : -1;
        above.push_back(static_cast<int>(m_cards.size()));
        m_cards.push_back({card.element, card.kind, host, static_cast<int>(m_columns.size()) - 1, card.depth,
            {column.left + indent, y, column.width - indent, height}});
        y += height + m_measure.gap;
    }
    if (from.cards.empty() && from.kind != ElementKind::Other) {
        column.vacancy = {column.left, y, column.width, m_measure.vacancy};
        y += m_measure.vacancy + m_measure.gap;
    } else if (from.kind != ElementKind::Other) {
        column.add = {column.left, y, column.width, m_measure.add};
        y += m_measure.add + m_measure.gap;
    }
    column.height = y + m_measure.margin - m_measure.gap;
}

int FrameworkLayout::cardOf(int element) const
{
    return element < 0 || element >= std::ssize(m_cardOf) ? -1 : m_cardOf[index(element)];
}

int FrameworkLayout::columnAt(double x) const
{
    for (int c = 0; c < std::ssize(m_columns); ++c) {
        const Column &column = m_columns[index(c)];
        const double half = m_measure.between / 2;
        if (x >= column.left - half && x < column.left + column.width + half)
            return c;
    }
    return -1;
}

std::pair<int, int> FrameworkLayout::cardsBetween(int column, double top, double bottom) const
{
    const Column &in = m_columns[index(column)];
    const auto first = m_cards.begin() + in.firstCard;
    const auto last = first + in.cardCount;
    const auto from = std::partition_point(first, last, [top](const Card &c) { return c.area.bottom() < top; });
    const auto to = std::partition_point(from, last, [bottom](const Card &c) { return c.area.top() <= bottom; });
    return {static_cast<int>(from - m_cards.begin()), static_cast<int>(to - m_cards.begin())};
}

int FrameworkLayout::cardAt(int column, QPointF point) const
{
    if (column < 0)
        return -1;
    const auto [first, last] = cardsBetween(column, point.y(), point.y());
    for (int i = first; i < last; ++i) {
        if (m_cards[index(i)].area.contains(point))
            return i;
    }
    return -1;
}

/// Where the card with all that stands under it ends.
double FrameworkLayout::endOfSubtree(int card) const
{
    const Card &of = m_cards[index(card)];
    const Column &column = m_columns[index(of.column)];
    int last = card;
    while (last + 1 < column.firstCard + column.cardCount && m_cards[index(last + 1)].depth > of.depth)
        ++last;
    return m_cards[index(last)].area.bottom();
}

FrameworkLayout::Place FrameworkLayout::placeFor(int card, double y) const
{
    const Card &moved = m_cards[index(card)];
    const Column &column = m_columns[index(moved.column)];
    Place best;
    double distance = 0;
    int before = -1; // the card of its like above the one looked at
    const auto consider = [&](int anchor, bool isBehind, double at) {
        if (best.anchor >= 0 && std::abs(at - y) >= distance)
            return;
        distance = std::abs(at - y);
        best = {anchor, isBehind, {moved.area.left(), at - markHeight / 2, moved.area.width(), markHeight}};
    };
    for (int i = column.firstCard; i < column.firstCard + column.cardCount; ++i) {
        const Card &other = m_cards[index(i)];
        if (other.host != moved.host || other.kind != moved.kind)
            continue;
        consider(i, false, other.area.top() - (moved.depth > 0 ? m_measure.nestedGap : m_measure.gap) / 2);
        before = i;
    }
    if (before >= 0)
        consider(before, true, endOfSubtree(before) + m_measure.gap / 2);
    return best;
}

int FrameworkLayout::nearest(int column, double y) const
{
    const Column &in = m_columns[index(column)];
    int best = -1;
    const auto away = [&](int card) {
        const QRectF &area = m_cards[index(card)].area;
        return y < area.top() ? area.top() - y : y > area.bottom() ? y - area.bottom() : 0;
    };
    for (int i = in.firstCard; i < in.firstCard + in.cardCount; ++i) {
        if (best < 0 || away(i) < away(best))
            best = i;
    }
    return best;
}

int FrameworkLayout::neighbour(int card, Direction direction) const
{
    if (card < 0)
        return m_cards.empty() ? -1 : 0;
    const Card &from = m_cards[index(card)];
    const Column &column = m_columns[index(from.column)];
    const int first = column.firstCard;
    const int last = first + column.cardCount - 1;
    const double page = std::max(m_measure.viewport.height() - m_measure.header, 2 * m_measure.header);
    switch (direction) {
    case Direction::Up:
        return std::max(card - 1, first);
    case Direction::Down:
        return std::min(card + 1, last);
    case Direction::PageUp:
        return nearest(from.column, from.area.top() - page);
    case Direction::PageDown:
        return nearest(from.column, from.area.top() + page);
    case Direction::Home:
        return first;
    case Direction::End:
        break;
    }
    return last;
}

} // namespace throughline
