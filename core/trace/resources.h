// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/strategy.h"

namespace throughline {

/// Whether \a item should say what it takes and doesn't; milestones needn't.
bool lacksEffort(const ElementBody &item);

/// What a plan takes, by team and quarter, against what the teams can do: work that is planned, going on or done counts, what was
/// dropped doesn't. An item's effort is spread evenly over its months; what lies before the plan's start is taken as spent.
class Resources {
public:
    enum class When : quint8 {
        Earlier, ///< it should be over by the plan's start, and isn't
        Quarter,
        Later, ///< after the last quarter, or without an end
        Undated,
    };

    struct Column {
        When when = When::Quarter;
        QDate from; ///< Quarter: its first day

        bool operator==(const Column &) const = default;
    };

    struct Team {
        QString name; ///< as written first; empty: of the items that name none
        std::optional<double> capacity; ///< person-weeks a quarter; nothing where none is stated
        int items = 0;
    };

    struct Cell {
        double weeks = 0;
        std::vector<int> items; ///< in document order
    };

    /// Something that an item asks for and that isn't there yet.
    struct Need {
        int item = -1;
        QString words;
        int team = -1;
        int column = -1; ///< where the item starts
    };

    /// A team that has more to do in a quarter than it can.
    struct Overload {
        int team = -1;
        int column = -1;
        double weeks = 0; ///< too many
    };

    /// Quarters count from the document's start, else from \a today.
    static Resources of(const Strategy &strategy, QDate today);

    const Calendar &calendar() const { return m_calendar; }
    /// First those with a capacity, as stated; then others as they come up.
    const std::vector<Team> &teams() const { return m_teams; }
    /// Earlier, at least four quarters, Later, Undated.
    const std::vector<Column> &columns() const { return m_columns; }
    const Cell &cell(int team, int column) const;
    /// The first column's items first.
    const std::vector<Need> &needs() const { return m_needs; }
    /// Quarter by quarter.
    std::vector<Overload> overloads() const;
    double overload(int team, int column) const;

    double weeksOf(int column) const;
    /// Of all teams that have something to do; nothing unless each of them states one.
    std::optional<double> capacity() const;
    bool isUsed(int column) const;
    /// Of those that aren't done.
    int itemsWithoutEffort() const { return m_itemsWithoutEffort; }

private:
    struct Work;

    void addCapacities(const Planning &planning);
    void addColumns(const std::vector<Work> &works);
    void add(const Work &work);
    void addNeeds(const Work &work, int column);
    void spread(const Work &work, int column);
    void put(const Work &work, int column, double share);
    int teamCalled(const QString &name);
    int columnOf(const Work &work) const;
    bool isQuarter(int column) const { return m_columns[static_cast<std::size_t>(column)].when == When::Quarter; }

    Calendar m_calendar;
    std::vector<Team> m_teams;
    std::vector<Column> m_columns;
    std::vector<Cell> m_cells; ///< team by team
    std::vector<Need> m_needs;
    QHash<QString, int> m_teamCalled;
    int m_itemsWithoutEffort = 0;
};

} // namespace throughline
