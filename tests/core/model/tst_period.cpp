// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/period.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const Calendar periodPlain{.yearStarts = 1, .starts = QDate(2027, 1, 1)};
const Calendar fiscal{.yearStarts = 4, .starts = QDate(2027, 1, 1)};
const Calendar undated{};

/// "from..to", or "none".
QString span(QStringView text, const Calendar &calendar)
{
    const auto period = parsePeriod(text, calendar);
    return period ? QStringLiteral("%1..%2").arg(period->from.toString(Qt::ISODate), period->to.toString(Qt::ISODate))
                  : QStringLiteral("none");
}

} // namespace

class PeriodTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void readsPeriodsAsDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("calendarYear");
        QTest::addColumn<QString>("fiscalYear");
        const auto row = [](const QString &text, const QString &calendarYear, const QString &fiscalYear) {
            QTest::newRow(qPrintable(text)) << text << calendarYear << fiscalYear;
        };
        const auto same = [row](const QString &text, const QString &days) { row(text, days, days); };

        row("2027", "2027-01-01..2027-12-31", "2026-04-01..2027-03-31");
        row("2027 H1", "2027-01-01..2027-06-30", "2026-04-01..2026-09-30");
        row("2027 H2", "2027-07-01..2027-12-31", "2026-10-01..2027-03-31");
        row("2027 Q1", "2027-01-01..2027-03-31", "2026-04-01..2026-06-30");
        row("2027 Q4", "2027-10-01..2027-12-31", "2027-01-01..2027-03-31");
        row("q2 2027", "2027-04-01..2027-06-30", "2026-07-01..2026-09-30");
        same("2027-03", "2027-03-01..2027-03-31");
        same("2028-02", "2028-02-01..2028-02-29");
        same("2027-03-15", "2027-03-15..2027-03-15");
        same("2028-02-29", "2028-02-29..2028-02-29");
        same("  2027-03  ", "2027-03-01..2027-03-31");

        row("2027 Q1 to 2027 Q3", "2027-01-01..2027-09-30", "2026-04-01..2026-12-31");
        row("2027 Q1 – 2027 Q3", "2027-01-01..2027-09-30", "2026-04-01..2026-12-31");
        row("2027 Q1—Q3", "2027-01-01..2027-09-30", "2026-04-01..2026-12-31");
        row("2027 Q1/2027 Q3", "2027-01-01..2027-09-30", "2026-04-01..2026-12-31");
        row("2027 Q1 TO 2027 Q3", "2027-01-01..2027-09-30", "2026-04-01..2026-12-31");
        same("2027-03-15 to 2027-04", "2027-03-15..2027-04-30");

        same("this quarter", "2027-01-01..2027-03-31");
        same("Now", "2027-01-01..2027-03-31");
        same("next quarter", "2027-04-01..2027-06-30");
        same("next", "2027-04-01..2027-06-30");
        row("next half", "2027-07-01..2027-12-31", "2027-04-01..2027-09-30");
        row("next year", "2028-01-01..2028-12-31", "2027-04-01..2028-03-31");
        row("later", "2029-01-01..", "2028-04-01..");
        same("now to next quarter", "2027-01-01..2027-06-30");

        for (const char *text : {"", "soonish", "2027 Q5", "2027 Q0", "2027 H3", "2027-13", "2027-02-29", "2027-2", "27", "0000",
                 "20271", "2027 Q", "Q1", "2027 Q3 to 2027 Q1", "to", "2027 to", "to 2027", "2027 to soon", "-2027", "+202",
                 "2027 Q+1", "2027-03-15-01"})
            same(QString::fromLatin1(text), "none");
    }

    void readsPeriodsAsDays()
    {
        QFETCH(QString, text);
        QTEST(span(text, periodPlain), "calendarYear");
        QTEST(span(text, fiscal), "fiscalYear");
    }

    void whatIsPlainlyAPeriodIsOneInAnyCalendar()
    {
        for (const char *text : {"0001", "2027", "2027 Q1", "2027 Q4", "2027 H2", "9999 Q4"}) {
            QVERIFY2(isPlainPeriod(text), text);
            for (int month = 1; month <= 12; ++month)
                QVERIFY2(parsePeriod(QString::fromLatin1(text), {.yearStarts = month, .starts = {}}), text);
        }
        for (const char *text :
            {"", "0000", "202", "20270", "2027 ", "2027 Q", "2027 Q0", "2027 Q5", "2027 H3", "2027  Q1", "2027-01", "Q1 2027"})
            QVERIFY2(!isPlainPeriod(text), text);
    }

    void aHorizonWithoutAStartHasNoDays()
    {
        const auto period = parsePeriod(u"next quarter", undated);
        QVERIFY(period);
        QCOMPARE(period->horizon, Period::Horizon::NextQuarter);
        QVERIFY(!period->from.isValid());
    }

    void canonicalPeriodsAreWrittenAsTheyWereRead_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"2027", "0001", "9999", "2027 H1", "2027 H2", "2027 Q1", "2027 Q4", "2027-03", "2028-02",
                 "2027-03-15", "2028-02-29", "2027 Q1 to 2027 Q3", "2027 to 2029", "2027 H2 to 2028 Q1", "2027-03-15 to 2027-04",
                 "2027-01 to 2027-01", "this quarter", "next quarter", "next half", "next year", "later"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void canonicalPeriodsAreWrittenAsTheyWereRead()
    {
        QFETCH(QString, text);
        for (int month = 1; month <= 12; ++month) {
            const Calendar calendar{.yearStarts = month, .starts = QDate(2027, 1, 1)};
            const auto period = parsePeriod(text, calendar);
            if (text == u"0001" && month > 1) // it would begin before there was a year
                continue;
            QVERIFY(period);
            QCOMPARE(formatPeriod(*period, calendar), text);
        }
    }

    void movingThereAndBackIsWhereItWas_data() { canonicalPeriodsAreWrittenAsTheyWereRead_data(); }

    void movingThereAndBackIsWhereItWas()
    {
        QFETCH(QString, text);
        if (text == u"0001" || text == u"9999")
            return; // at the calendar's ends a step goes nowhere
        const auto period = parsePeriod(text, periodPlain);
        const bool isHorizon = period->horizon != Period::Horizon::None;
        for (int steps = 1; steps <= (isHorizon ? 1 : 9); ++steps) {
            if (text == u"later")
                continue;
            const Period there = movedPeriod(*period, steps, periodPlain);
            QVERIFY(there != *period);
            QCOMPARE(there.unit, period->unit);
            QVERIFY(movedPeriod(there, -steps, periodPlain) == *period);
        }
    }

    void movesByItsOwnUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a quarter") << "2027 Q4" << 1 << "2028 Q1";
        QTest::newRow("a half") << "2027 H1" << -1 << "2026 H2";
        QTest::newRow("a month") << "2027-01" << 1 << "2027-02";
        QTest::newRow("a day over a leap day") << "2028-02-28" << 1 << "2028-02-29";
        QTest::newRow("a range keeps its length") << "2027 Q1 to 2027 Q3" << 2 << "2027 Q3 to 2028 Q1";
        QTest::newRow("a horizon") << "this quarter" << 1 << "next quarter";
        QTest::newRow("two horizons") << "next quarter" << 2 << "next year";
        QTest::newRow("past the last horizon") << "later" << 1 << "later";
    }

    void movesByItsOwnUnit()
    {
        QFETCH(QString, text);
        QFETCH(int, steps);
        QTEST(formatPeriod(movedPeriod(*parsePeriod(text, periodPlain), steps, periodPlain), periodPlain), "expected");
    }
};

THROUGHLINE_SUITE(PeriodTest)
#include "tst_period.moc"
