// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector/periodmenu.h"

namespace throughline {

namespace {

constexpr int offeredQuarters = 8;
constexpr int offeredMonths = 12;
constexpr int offeredHalves = 4;
constexpr int offeredYears = 3;

} // namespace

PeriodMenu::PeriodMenu(
    const QString &current, const Calendar &calendar, std::function<void(const QString &)> choose, QWidget *parent)
    : QMenu(parent)
    , m_calendar(calendar)
    , m_current(parsePeriod(current, calendar))
    , m_choose(std::move(choose))
{
    addPeriods(this, QStringLiteral("%1 Q1"), offeredQuarters);
    addSeparator();
    addPeriods(addMenu(tr("Months")), QStringLiteral("%1-01"), offeredMonths);
    addPeriods(addMenu(tr("Half-years")), QStringLiteral("%1 H1"), offeredHalves);
    addPeriods(addMenu(tr("Years")), QStringLiteral("%1"), offeredYears);
    addSeparator();
    for (const char16_t *horizon : {u"this quarter", u"next quarter", u"next half", u"next year", u"later"}) {
        if (const auto period = parsePeriod(QStringView(horizon), calendar))
            addPeriod(this, *period);
    }
}

void PeriodMenu::addPeriods(QMenu *menu, const QString &example, int count)
{
    const QDate start = m_calendar.starts.isValid() ? m_calendar.starts : QDate::currentDate();
    auto period = parsePeriod(example.arg(start.year() - 1), m_calendar); // a fiscal year may be named by the next one
    while (period && period->to < start)
        period = movedPeriod(*period, 1, m_calendar);
    for (int i = 0; period && i < count; ++i) {
        addPeriod(menu, *period);
        period = movedPeriod(*period, 1, m_calendar);
    }
}

void PeriodMenu::addPeriod(QMenu *menu, const Period &period)
{
    const QString words = formatPeriod(period, m_calendar);
    QAction *action = menu->addAction(words);
    action->setCheckable(true);
    action->setChecked(m_current == period);
    connect(action, &QAction::triggered, this, [this, words] { m_choose(words); });
}

} // namespace throughline
