// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values.h"
#include "core/trace/flow.h"

namespace throughline {

/// A part of the stream that somebody wants to look at.
struct FlowFilter {
    QString text; ///< words of a title, in any order
    std::optional<QString> theme; ///< the heading that an item stands under; empty: straight under the roadmap
    std::optional<QString> when; ///< a choice of periodChoices()
    std::optional<ItemStatus> status;

    bool isActive() const { return !text.trimmed().isEmpty() || hasItemConditions(); }
    bool hasItemConditions() const { return theme || when || status; }
    bool operator==(const FlowFilter &) const = default;
};

/// Which elements \a filter leaves: items that fit with all that they are for and the frames that tell of it; of these, what is on
/// a path through an element with the words.
std::vector<bool> shownBy(const FlowFilter &filter, const Strategy &strategy, const Flow &flow);

/// The periods in which items start, coarsely, in the order of time, as one would write them: "2027", "later"; last, empty, for
/// items that don't say.
QStringList periodChoices(const Strategy &strategy);
/// The themes that have items, in document order.
QStringList themeChoices(const Strategy &strategy);

} // namespace throughline
