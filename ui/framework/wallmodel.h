// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/framework.h"
#include "ui/framework/cardshape.h"

#include <QDate>

#include <array>
#include <optional>
#include <unordered_map>

namespace throughline {

/// What the wall is asked to show of the framework.
struct WallWish {
    QString filter; ///< words that a card or what is under it must say; empty: all
    bool isOnlyDue = false; ///< bets whose review is due
    TradeOffs tradeOffs = TradeOffs::Long;
    QDate today;

    bool operator==(const WallWish &) const = default;
};

/// A link between cards of two columns.
struct WallLink {
    int from = -1; ///< card
    int to = -1;

    bool operator==(const WallLink &) const = default;
};

/// What is on the wall: the cards of a snapshot, where they are, and what they say. What a card's own words need of room is kept
/// while its element stays the same.
class WallModel {
public:
    explicit WallModel(const Theme &theme);

    void setTheme(const Theme &theme);
    void setSnapshot(const Snapshot &snapshot);
    void setWish(const WallWish &wish);
    /// Returns the cards that say something else than before, where nothing else changed: no place, no link, no count.
    std::optional<std::vector<int>> layOut(const FrameworkMeasure &measure);

    const Snapshot &snapshot() const { return m_snapshot; }
    const WallWish &wish() const { return m_wish; }
    const FrameworkLayout &layout() const { return m_layout; }
    const CardType &type() const { return m_type; }
    const std::vector<WallLink> &links() const { return m_links; }

    int cardCount() const { return static_cast<int>(m_layout.cards().size()); }
    int elementAt(int card) const { return card < 0 ? -1 : m_layout.cards()[static_cast<std::size_t>(card)].element; }
    /// How many elements of \a kind there are, shown or not.
    int count(ElementKind kind) const { return m_counts[static_cast<std::size_t>(kind)]; }
    int dueCount() const { return m_dueCount; }
    const CardFace &face(int card) const { return m_faces[static_cast<std::size_t>(card)]; }
    CardShape shape(int card) const;

    /// The elements of the throughline through \a element, itself among them, up to its markets and down to its bets; sorted.
    std::vector<int> chainOf(int element) const;

private:
    struct Known {
        std::shared_ptr<const ElementBody> body;
        CardFace face;
        QString searched; ///< all that it says, folded; null until it is asked for
        double width = 0;
        double height = 0; ///< of the words at that width
    };

    /// How many elements of each kind there are.
    using Counts = std::array<int, static_cast<std::size_t>(ElementKind::Other) + 1>;

    Known &known(int element);
    std::vector<FrameworkColumn> wantedColumns();
    std::vector<CardFace> makeFaces(const std::vector<FrameworkColumn> &columns);
    std::vector<WallLink> findLinks() const;

    Snapshot m_snapshot;
    WallWish m_wish;
    CardType m_type;
    std::unordered_map<const ElementBody *, Known> m_known;
    std::vector<FrameworkColumn> m_all; ///< unfiltered
    Counts m_counts{}; ///< of the snapshot
    Counts m_countsLaidOut{};
    std::unordered_map<int, std::vector<FindingCode>> m_codes; ///< by element
    std::vector<int> m_due; ///< bets, sorted
    int m_dueCount = 0;
    FrameworkLayout m_layout;
    std::vector<CardFace> m_faces; ///< by card
    std::vector<WallLink> m_links;
};

} // namespace throughline
