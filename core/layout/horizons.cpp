// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/horizons.h"

#include "core/base/translate.h"
#include "core/model/periodreader.h"

#include <algorithm>

namespace throughline {

namespace {

using Horizon = Period::Horizon;

constexpr std::size_t earlier = 0;
constexpr std::size_t present = 1;

} // namespace

Horizons Horizons::of(const Snapshot &snapshot, QDate today, const std::function<bool(int item)> &shows)
{
    Horizons result;
    result.m_calendar = snapshot.strategy().calendar();
    if (!result.m_calendar.starts.isValid())
        result.m_calendar.starts = today;
    result.m_columns.push_back({.kind = Kind::Earlier});
    for (const Horizon horizon : {Horizon::ThisQuarter, Horizon::NextQuarter, Horizon::NextHalf, Horizon::NextYear, Horizon::Later})
        result.m_columns.push_back({.kind = Kind::Ahead, .horizon = horizon, .days = horizonPeriod(horizon, result.m_calendar)});
    result.m_columns.push_back({.kind = Kind::Undated});
    const Strategy &strategy = snapshot.strategy();
    PeriodReader periods(result.m_calendar);
    for (int item = 0; item < std::ssize(strategy.elements()); ++item) {
        if (strategy.element(item).kind() == ElementKind::Item && (!shows || shows(item)))
            result.m_columns[result.columnFor(periods.when(*strategy.element(item).body))].items.push_back(item);
    }
    return result;
}

std::size_t Horizons::columnFor(const std::optional<Period> &period) const
{
    const std::size_t undated = m_columns.size() - 1;
    if (!period)
        return undated;
    const auto named = std::ranges::find(m_columns, period->horizon, &Column::horizon);
    if (!period->isRange && period->horizon != Horizon::None && named != m_columns.end())
        return static_cast<std::size_t>(named - m_columns.begin());
    const QDate start = period->from;
    if (!start.isValid() || !m_calendar.starts.isValid())
        return undated;
    const QDate now = m_columns[present].days.from;
    if (start < now)
        return period->to.isValid() && period->to < now ? earlier : present;
    // A quarter may be within the half, and the half within the year: the nearest one counts.
    for (std::size_t column = present; column < undated; ++column) {
        const Period &days = m_columns[column].days;
        if (start >= days.from && (!days.to.isValid() || start <= days.to))
            return column;
    }
    return undated - 1;
}

int Horizons::columnOf(int item) const
{
    const auto found
        = std::ranges::find_if(m_columns, [item](const Column &column) { return std::ranges::binary_search(column.items, item); });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

QString columnName(const Horizons::Column &column)
{
    if (column.kind != Horizons::Kind::Ahead)
        return column.kind == Horizons::Kind::Earlier ? tr("Earlier") : tr("No date yet");
    switch (column.horizon) {
    case Horizon::ThisQuarter:
        return tr("This quarter");
    case Horizon::NextQuarter:
        return tr("Next quarter");
    case Horizon::NextHalf:
        return tr("Next half");
    case Horizon::NextYear:
        return tr("Next year");
    case Horizon::Later:
    case Horizon::None:
        break;
    }
    return tr("Later");
}

} // namespace throughline
