// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QRectF>

#include <functional>
#include <utility>
#include <vector>

namespace throughline {

/// An element on the framework's wall.
struct FrameworkCard {
    int element = -1;
    ElementKind kind = ElementKind::Other;
    int host = -1; ///< the element that it stands under because it concerns it; -1: it stands by itself
    int depth = 0; ///< 0 by itself, 1 under such a card, and so on

    bool operator==(const FrameworkCard &) const = default;
};

/// Markets, pains or bets with what concerns each of them below it; kind Other: what concerns none of these.
struct FrameworkColumn {
    ElementKind kind = ElementKind::Other;
    std::vector<FrameworkCard> cards;

    bool operator==(const FrameworkColumn &) const = default;
};

/// The framework in columns: markets, pains, bets, and where there is any the rest. Every element of the framework is in them once,
/// whatever its links say: alternatives, trade-offs and concerns under the first card that they name, and where they name none, or
/// each other in a circle, among the rest.
std::vector<FrameworkColumn> frameworkColumns(const Strategy &strategy, const Trace &trace);
/// Those cards that \a isWanted says, the cards that they stand under and the cards under them; the rest column goes where it is
/// empty.
std::vector<FrameworkColumn> narrowed(std::vector<FrameworkColumn> columns, const std::function<bool(int element)> &isWanted);

/// Lengths that the layout is made of, in pixels.
struct FrameworkMeasure {
    QSizeF viewport;
    double margin = 16; ///< around everything
    double gap = 8; ///< between cards
    double nestedGap = 4; ///< above a card that stands under another
    double indent = 18;
    double between = 56; ///< columns, where links are drawn
    double header = 40;
    double add = 30; ///< the row at a column's end that adds a card
    double vacancy = 120; ///< height of an empty column's question
    double narrowest = 216; ///< a column
    double widest = 440;

    bool operator==(const FrameworkMeasure &) const = default;
};

/// Where everything of the framework is, without a display. Across, places are those of the wall; down, each column counts from the
/// end of its heading, because columns scroll by themselves.
class FrameworkLayout {
public:
    struct Card {
        int element = -1;
        ElementKind kind = ElementKind::Other;
        int host = -1; ///< index of the card that it stands under, or -1
        int column = 0;
        int depth = 0;
        QRectF area;

        bool operator==(const Card &) const = default;
    };
    struct Column {
        ElementKind kind = ElementKind::Other;
        double left = 0;
        double width = 0;
        double height = 0; ///< of all that scrolls
        QRectF add; ///< null in the column of the rest
        QRectF vacancy; ///< null where there are cards
        int firstCard = 0;
        int cardCount = 0;

        bool operator==(const Column &) const = default;
    };
    /// A place between cards: before the card \a anchor or behind it, with the line that shows it.
    struct Place {
        int anchor = -1; ///< card
        bool isBehind = false;
        QRectF mark;
    };
    enum class Direction : quint8 { Up, Down, PageUp, PageDown, Home, End };

    FrameworkLayout() = default;
    /// \a heights are those of the cards, column after column.
    FrameworkLayout(
        const std::vector<FrameworkColumn> &columns, const std::vector<double> &heights, const FrameworkMeasure &measure);

    /// How wide a column is where there are \a columns, and a card at \a depth in it.
    static double columnWidth(const FrameworkMeasure &measure, int columns);
    static double cardWidth(const FrameworkMeasure &measure, int columns, int depth);

    /// Whether everything is in the same place.
    bool operator==(const FrameworkLayout &) const = default;

    double width() const { return m_width; }
    double header() const { return m_measure.header; }
    const std::vector<Column> &columns() const { return m_columns; }
    const std::vector<Card> &cards() const { return m_cards; }
    /// Index of the card of an element, or -1.
    int cardOf(int element) const;
    /// The column at \a x, the space at its sides included, or -1.
    int columnAt(double x) const;
    /// The card of \a column at \a point, or -1.
    int cardAt(int column, QPointF point) const;
    /// The cards of \a column between \a top and \a bottom, as indices [first, last).
    std::pair<int, int> cardsBetween(int column, double top, double bottom) const;
    /// Where \a card can be put at \a y: among the cards of its kind that stand where it stands. Anchor -1 where it is alone there.
    Place placeFor(int card, double y) const;
    /// The card of the same column that a key leads to; \a card itself at an end.
    int neighbour(int card, Direction direction) const;
    /// The card of \a column nearest to \a y, or -1.
    int nearest(int column, double y) const;

private:
    void stack(const FrameworkColumn &column, const std::vector<double> &heights);
    double endOfSubtree(int card) const;

    FrameworkMeasure m_measure;
    double m_width = 0;
    std::vector<Column> m_columns;
    std::vector<Card> m_cards;
    std::vector<int> m_cardOf; ///< by element
};

} // namespace throughline
