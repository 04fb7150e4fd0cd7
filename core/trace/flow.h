// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <array>
#include <optional>

namespace throughline {

/// The steps of a throughline, from whom it is for to how it is told.
enum class FlowColumn : quint8 { Market, Pain, Bet, Item, Frame };

constexpr std::size_t flowColumns = 5;

/// Where an element of \a kind stands; nothing for what hangs on others: alternatives, trade-offs, concerns.
std::optional<FlowColumn> flowColumn(ElementKind kind);
ElementKind kindOf(FlowColumn column);

/// Two elements of different columns where the right one is there for the left one.
struct FlowLink {
    int left = -1;
    int right = -1;

    auto operator<=>(const FlowLink &) const = default;
};

/// The strategy as a stream from markets to frames: who stands where, what leads to what, and where the stream breaks off. Links
/// that don't lead to an earlier column (a bet that solves itself, an item whose why is another item) are no part of it, so that it
/// never runs in circles; they are counted as strays.
class Flow {
public:
    static Flow of(const Strategy &strategy, const Trace &trace);

    /// In document order.
    const std::vector<int> &elements(FlowColumn column) const { return m_columns[static_cast<std::size_t>(column)]; }
    /// Each once, ordered by the right element, then by the left one.
    const std::vector<FlowLink> &links() const { return m_links; }

    /// How many items and frames rely on \a element, counted along every way that leads to them; at least 1.
    int weight(int element) const { return m_weights[static_cast<std::size_t>(element)]; }
    /// Whether the stream breaks off here: a market without a pain, a pain without a bet, a bet that no item acts on, an item
    /// without a why, a frame that no bet makes believable (one that shows today's pain needs none).
    bool isGap(int element) const { return m_gaps[static_cast<std::size_t>(element)]; }
    /// Whether nothing says what it is for: a pain that nobody feels, a bet that solves nothing, an item or frame that is a gap.
    bool isUnfounded(int element) const { return m_unfounded[static_cast<std::size_t>(element)]; }
    /// How many of its links lead to no earlier column.
    int strays(int element) const { return m_strays[static_cast<std::size_t>(element)]; }
    int gapCount(FlowColumn column) const;

    bool operator==(const Flow &) const = default;

private:
    void collectLinks(const Strategy &strategy, const Trace &trace, int element);
    void judge(const Strategy &strategy, const Trace &trace);
    void weigh();

    std::array<std::vector<int>, flowColumns> m_columns;
    std::vector<FlowLink> m_links;
    std::vector<int> m_weights;
    std::vector<bool> m_gaps;
    std::vector<bool> m_unfounded;
    std::vector<int> m_strays;
};

/// What the gaps of a column lack: "Without a bet".
QString gapName(FlowColumn column);

} // namespace throughline
