// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timescale.h"

#include "tests/support/randomperiods.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace throughline;
using Unit = Period::Unit;

namespace {

const Calendar plain{};
const Calendar fiscal{.yearStarts = 4, .starts = {}};

QStringList namesOf(const TimeScale &scale)
{
    QStringList names;
    for (int c = 0; c < scale.columnCount(); ++c)
        names << QStringLiteral("%1 %2").arg(scale.columnYear(c)).arg(scale.columnName(c)).trimmed();
    return names;
}

} // namespace

class TimeScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void columnsHaveTheDocumentsYears()
    {
        const QDate first(2027, 2, 14);
        const QDate last(2027, 8, 1);
        QCOMPARE(namesOf(TimeScale(first, last, Unit::Quarter, plain)).join(u'|'), QStringLiteral("2027 Q1|2027 Q2|2027 Q3"));
        QCOMPARE(namesOf(TimeScale(first, last, Unit::Quarter, fiscal)).join(u'|'), QStringLiteral("2027 Q4|2028 Q1|2028 Q2"));
        QCOMPARE(namesOf(TimeScale(first, last, Unit::Half, fiscal)).join(u'|'), QStringLiteral("2027 H2|2028 H1"));
        QCOMPARE(namesOf(TimeScale(first, last, Unit::Year, fiscal)).join(u'|'), QStringLiteral("2027|2028"));
        QCOMPARE(namesOf(TimeScale(first, QDate(2027, 3, 1), Unit::Month, plain)).join(u'|'), QStringLiteral("2027 02|2027 03"));
    }

    void aYearStartsWhereItsFirstColumnIs()
    {
        const TimeScale scale(QDate(2027, 2, 14), QDate(2027, 8, 1), Unit::Quarter, fiscal);
        QVERIFY(!scale.startsYear(0));
        QVERIFY(scale.startsYear(1));
    }

    void everyDayHasItsPlace()
    {
        QRandomGenerator random(3);
        static constexpr std::array units{Unit::Month, Unit::Quarter, Unit::Half, Unit::Year};
        for (int i = 0; i < 20000; ++i) {
            const Calendar calendar{.yearStarts = random.bounded(1, 13), .starts = {}};
            const QDate day = QDate(1, 1, 1).addDays(random.bounded(9999 * 365));
            const QDate first = day.addMonths(-random.bounded(500));
            const TimeScale scale(first, day, oneOf(units, random), calendar);
            const double place = scale.place(day);
            QCOMPARE(scale.day(place), day);
            QVERIFY(place >= 0 && place < scale.width());
            const DaySpan column = scale.columnDays(scale.columnAt(place));
            QVERIFY(column.from <= day && day <= column.to);
            QCOMPARE(scale.place(column.from), static_cast<double>(scale.columnAt(place)) * scale.monthsPerColumn());
        }
    }

    void aLeapDayIsADay()
    {
        const TimeScale scale(QDate(2028, 1, 1), QDate(2028, 12, 31), Unit::Month, plain);
        QCOMPARE(scale.day(scale.place(QDate(2028, 2, 29))), QDate(2028, 2, 29));
        QCOMPARE(scale.place(QDate(2028, 3, 1)), 2.0);
    }
};

THROUGHLINE_SUITE(TimeScaleTest)
#include "tst_timescale.moc"
