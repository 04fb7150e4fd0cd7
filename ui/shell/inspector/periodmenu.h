// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/period.h"

#include <QMenu>

#include <functional>

namespace throughline {

/// Periods to pick from: the quarters from the plan's start on, months, halves and years, and the horizons of a plan without dates.
/// The one that \a current says is checked.
class PeriodMenu : public QMenu {
    Q_OBJECT

public:
    PeriodMenu(const QString &current, const Calendar &calendar, std::function<void(const QString &)> choose, QWidget *parent);

private:
    /// \a count periods of the size of \a example, beginning with the one in which the plan starts.
    void addPeriods(QMenu *menu, const QString &example, int count);
    void addPeriod(QMenu *menu, const Period &period);

    Calendar m_calendar;
    std::optional<Period> m_current;
    std::function<void(const QString &)> m_choose;
};

} // namespace throughline
