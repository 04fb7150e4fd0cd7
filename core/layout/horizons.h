// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fiscal.h"
#include "core/snapshot/snapshot.h"

#include <functional>

namespace throughline {

/// The items of a roadmap by how far away they are, each in one column, for a plan without dates as for one with them.
class Horizons {
public:
    enum class Kind : quint8 { Earlier, Ahead, Undated };
    struct Column {
        Kind kind = Kind::Ahead;
        Period::Horizon horizon = Period::Horizon::None; ///< Ahead
        Period days = {}; ///< that the horizon means
        std::vector<int> items = {}; ///< in document order
    };

    Horizons() = default;
    /// Counted from the document's start, or else from \a today. An item is where it begins, or in the present quarter where it
    /// began before and goes on. Null \a shows: every item.
    static Horizons of(const Snapshot &snapshot, QDate today, const std::function<bool(int item)> &shows = {});

    /// Earlier first, what has no date last; both are there whether they hold something or not.
    const std::vector<Column> &columns() const { return m_columns; }
    const Calendar &calendar() const { return m_calendar; }
    /// The column that holds \a item, or -1.
    int columnOf(int item) const;

private:
    std::size_t columnFor(const std::optional<Period> &period) const;

    Calendar m_calendar;
    std::vector<Column> m_columns;
};

/// For people: "This quarter".
QString columnName(const Horizons::Column &column);

} // namespace throughline
