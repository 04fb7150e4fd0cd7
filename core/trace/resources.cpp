// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/resources.h"

#include "core/model/fiscal.h"
#include "core/model/periodreader.h"
#include "core/model/values.h"
#include "core/syntax/plaintext.h"

#include <algorithm>

namespace throughline {

namespace {

using Unit = Period::Unit;

constexpr int leastQuarters = 4;
constexpr int mostQuarters = 40; // what comes later is one column
constexpr int monthsInQuarter = 3;
constexpr double tolerance = 1e-6; // person-weeks

} // namespace

bool lacksEffort(const ElementBody &item)
{
    return !parseEffort(item.valueOf(FieldKey::Effort)) && !isMilestone(item);
}

/// An item as resources see it.
struct Resources::Work {
    int item;
    const ElementBody &body;
    int team;
    std::optional<Period> period;
    double weeks;
};

Resources Resources::of(const Strategy &strategy, QDate today)
{
    Resources result;
    result.m_calendar = strategy.calendar();
    if (!result.m_calendar.starts.isValid())
        result.m_calendar.starts = today.isValid() ? today : QDate::currentDate();
    const QDate first = firstDay(result.m_calendar.starts, Unit::Quarter, result.m_calendar);
    result.addCapacities(strategy.frontMatter().planning);
    PeriodReader periods(result.m_calendar);
    std::vector<Work> works;
    for (int item = 0; item < std::ssize(strategy.elements()); ++item) {
        if (strategy.element(item).kind() != ElementKind::Item)
            continue;
        const ElementBody &body = *strategy.element(item).body;
        const auto &period = periods.when(body);
        const bool isInPlan = isAhead(body) || (statusOf(body) == ItemStatus::Done && period && period->to >= first);
        if (isInPlan)
            works.push_back({item, body, result.teamCalled(body.valueOf(FieldKey::Team)), period,
                parseEffort(body.valueOf(FieldKey::Effort)).value_or(0)});
    }
    result.addColumns(works);
    for (const Work &work : works)
        result.add(work);
    std::ranges::stable_sort(result.m_needs, {}, &Need::column);
    return result;
}

void Resources::addCapacities(const Planning &planning)
{
    for (const TeamCapacity &stated : planning.capacities)
        m_teams[static_cast<std::size_t>(teamCalled(stated.team))].capacity = stated.weeks;
}

int Resources::teamCalled(const QString &name)
{
    const QString key = teamKey(name);
    const auto known = m_teamCalled.constFind(key);
    if (known != m_teamCalled.cend())
        return *known;
    m_teams.push_back({.name = name.simplified(), .capacity = {}, .items = 0});
    return *m_teamCalled.insert(key, static_cast<int>(m_teams.size()) - 1);
}

void Resources::addColumns(const std::vector<Work> &works)
{
    const QDate first = firstDay(m_calendar.starts, Unit::Quarter, m_calendar);
    int quarters = leastQuarters;
    for (const Work &work : works) {
        if (work.period && work.period->to.isValid() && work.period->to >= first)
            quarters = std::max(quarters, static_cast<int>(monthsBetween(first, work.period->to)) / monthsInQuarter + 1);
    }
    m_columns.push_back({When::Earlier, {}});
    for (int q = 0; q < std::min(quarters, mostQuarters); ++q)
        m_columns.push_back({When::Quarter, first.addMonths(q * monthsInQuarter)});
    m_columns.push_back({When::Later, {}});
    m_columns.push_back({When::Undated, {}});
    m_cells.resize(m_teams.size() * m_columns.size());
}

/// Where \a work starts, or goes on where it has started before the plan.
int Resources::columnOf(const Work &work) const
{
    const int undated = static_cast<int>(m_columns.size()) - 1;
    if (!work.period || (!work.period->from.isValid() && work.period->horizon != Period::Horizon::Later))
        return undated;
    const bool isHorizonOnly = work.period->horizon == Period::Horizon::Later && !work.period->isRange;
    if (isHorizonOnly || !work.period->from.isValid())
        return undated - 1;
    const QDate first = m_columns[1].from;
    if (work.period->to.isValid() && work.period->to < first)
        return 0;
    const QDate start = std::max(work.period->from, first);
    return 1 + std::min(static_cast<int>(monthsBetween(first, start)) / monthsInQuarter, undated - 2);
}

void Resources::add(const Work &work)
{
    const int first = columnOf(work);
    ++m_teams[static_cast<std::size_t>(work.team)].items;
    if (isAhead(work.body)) {
        m_itemsWithoutEffort += lacksEffort(work.body) ? 1 : 0;
        addNeeds(work, first);
    }
    if (!isQuarter(first))
        put(work, first, 1);
    else if (!work.period->to.isValid())
        put(work, static_cast<int>(m_columns.size()) - 2, 1);
    else
        spread(work, first);
}

void Resources::addNeeds(const Work &work, int column)
{
    for (const Field &field : work.body.fields) {
        const QString words = field.key == FieldKey::Needs
            ? QString::fromUtf8(plainText(work.body.section->view(field.value))).simplified()
            : QString();
        if (!words.isEmpty())
            m_needs.push_back({work.item, words, work.team, column});
    }
}

/// From the quarter \a column on, by months.
void Resources::spread(const Work &work, int column)
{
    const QDate from = work.period->from;
    const QDate end = work.period->to.addDays(1);
    const double months = monthsBetween(from, end);
    QDate begin = m_columns[static_cast<std::size_t>(column)].from;
    for (; begin < end; ++column) {
        const QDate until = isQuarter(column) ? begin.addMonths(monthsInQuarter) : end;
        put(work, column, monthsBetween(std::max(from, begin), std::min(end, until)) / months);
        begin = until;
    }
}

void Resources::put(const Work &work, int column, double share)
{
    Cell &cell = m_cells[static_cast<std::size_t>(work.team) * m_columns.size() + static_cast<std::size_t>(column)];
    cell.weeks += share * work.weeks;
    cell.items.push_back(work.item);
}

const Resources::Cell &Resources::cell(int team, int column) const
{
    return m_cells[static_cast<std::size_t>(team) * m_columns.size() + static_cast<std::size_t>(column)];
}

double Resources::overload(int team, int column) const
{
    const auto capacity = m_teams[static_cast<std::size_t>(team)].capacity;
    const double over = cell(team, column).weeks - capacity.value_or(0);
    return capacity && isQuarter(column) && over > tolerance ? over : 0;
}

std::vector<Resources::Overload> Resources::overloads() const
{
    std::vector<Overload> found;
    for (int column = 0; column < std::ssize(m_columns); ++column) {
        for (int team = 0; team < std::ssize(m_teams); ++team) {
            if (const double weeks = overload(team, column); weeks > 0)
                found.push_back({team, column, weeks});
        }
    }
    return found;
}

double Resources::weeksOf(int column) const
{
    double weeks = 0;
    for (int team = 0; team < std::ssize(m_teams); ++team)
        weeks += cell(team, column).weeks;
    return weeks;
}

std::optional<double> Resources::capacity() const
{
    double sum = 0;
    for (const Team &team : m_teams) {
        if (!team.capacity && team.items > 0)
            return {};
        sum += team.capacity.value_or(0);
    }
    return m_teams.empty() ? std::nullopt : std::optional(sum);
}

bool Resources::isUsed(int column) const
{
    for (int team = 0; team < std::ssize(m_teams); ++team) {
        if (!cell(team, column).items.empty())
            return true;
    }
    return false;
}

} // namespace throughline
