// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/periodwords.h"

#include "core/model/fiscal.h"
#include "tests/support/randomperiods.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;
using Unit = Period::Unit;

namespace {

const Calendar periodwordsPlain{.yearStarts = 1, .starts = QDate(2027, 1, 1)};

DaySpan spanOf(const QString &text, const Calendar &calendar = periodwordsPlain)
{
    const auto period = parsePeriod(text, calendar);
    return period ? DaySpan{period->from, period->to} : DaySpan{};
}

DaySpan days(const QString &from, const QString &to)
{
    return {QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate)};
}

} // namespace

class PeriodWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void daysAreWrittenAsTheAuthorWould_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *before, const char *from, const char *to, const char *after) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromLatin1(from) << QString::fromLatin1(to)
                                << QString::fromUtf8(after);
        };
        row("a quarter stays one", "2027 Q1", "2027-04-01", "2027-06-30", "2027 Q2");
        row("with its year last", "q1 2027", "2028-04-01", "2028-06-30", "q2 2028");
        row("a year stays one", "2027", "2029-01-01", "2029-12-31", "2029");
        row("a month stays one", "2027-01", "2028-02-01", "2028-02-29", "2028-02");
        row("a day stays one", "2027-01-31", "2028-02-29", "2028-02-29", "2028-02-29");
        row("a longer quarter is a range of them", "2027 Q1", "2027-01-01", "2027-12-31", "2027 Q1 to 2027 Q4");
        row("as exact as it has to be at its end", "2027 Q1", "2027-01-01", "2027-04-30", "2027 Q1 to 2027-04");
        row("a part of a quarter", "2027 Q1", "2027-01-01", "2027-02-28", "2027-01 to 2027-02");
        row("a part of a year", "2027", "2027-01-01", "2027-06-30", "2027 H1");
        row("down to the day", "2027 Q1", "2027-01-05", "2027-03-31", "2027-01-05 to 2027-03");
        row("a range keeps its separator", "2027 Q1 – 2027 Q3", "2027-04-01", "2027-12-31", "2027 Q2 – 2027 Q4");
        row("a range keeps its short end", "2027 Q1–Q3", "2027-04-01", "2027-12-31", "2027 Q2–Q4");
        row("but not into another year", "2027 Q1–Q3", "2027-10-01", "2028-06-30", "2027 Q4–2028 Q2");
        row("a range of one is none", "2027 Q1 to 2027 Q3", "2027-01-01", "2027-03-31", "2027 Q1");
        row("months are no quarter", "2027-01 to 2027-04", "2027-01-01", "2027-03-31", "2027-01 to 2027-03");
        row("a horizon stays relative", "this quarter", "2027-04-01", "2027-06-30", "next quarter");
        row("in its own words", "Now", "2027-04-01", "2027-06-30", "Next");
        row("where it can", "this quarter", "2027-07-01", "2027-09-30", "2027 Q3");
        row("a relative range", "now to next", "2027-04-01", "2027-12-31", "next to next half");
        row("a longer horizon", "this quarter", "2027-01-01", "2027-06-30", "this quarter to next quarter");
        row("an absolute one stays absolute", "2027 Q1", "2027-04-01", "2027-06-30", "2027 Q2");
        row("later without an end", "Later", "2029-01-01", "", "Later");
        row("a start without an end", "2027 Q1", "2027-01-01", "", "2027 Q1 to later");
        row("nothing yet", "", "2027-04-01", "2027-06-30", "2027 Q2");
        row("nothing to be read", "soonish", "2027-04-01", "2027-06-30", "2027 Q2");
    }

    void daysAreWrittenAsTheAuthorWould()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        const QString text = periodText(before, days(from, to), Unit::Quarter, periodwordsPlain);
        QTEST(text, "after");
        QVERIFY(spanOf(text) == days(from, to));
    }

    void daysThatNoHorizonTellsTakeTheUnitAskedFor()
    {
        QCOMPARE(
            periodText(u"later", days(QStringLiteral("2028-07-01"), QStringLiteral("2028-07-31")), Unit::Month, periodwordsPlain),
            QStringLiteral("2028-07"));
    }

    void whatIsWrittenIsReadAsMeant()
    {
        QRandomGenerator random(20270101);
        for (int i = 0; i < 20000; ++i) {
            const Calendar calendar{.yearStarts = random.bounded(1, 13), .starts = QDate(2027, random.bounded(1, 13), 1)};
            const QString before = QString::fromUtf8(randomPeriod(random));
            const DaySpan other = spanOf(QString::fromUtf8(randomPeriod(random)), calendar);
            if (!other.from.isValid())
                continue;
            const QString text = periodText(before, other, static_cast<Unit>(random.bounded(5)), calendar);
            QVERIFY2(spanOf(text, calendar) == other,
                qPrintable(QStringLiteral("%1 became %2, which is %3 to %4, not %5 to %6, in a year from month %7")
                        .arg(before, text, spanOf(text, calendar).from.toString(Qt::ISODate),
                            spanOf(text, calendar).to.toString(Qt::ISODate), other.from.toString(Qt::ISODate),
                            other.to.toString(Qt::ISODate), QString::number(calendar.yearStarts))));
        }
    }

    void theSameDaysKeepTheSameWords()
    {
        for (const char *text :
            {"2027", "2027 H2", "2027 Q1", "q2 2027", "2027-03", "2028-02-29", "2027 Q1 – 2027 Q3", "2027 Q1/Q3",
                "2027-03-15 to 2027-04", "This quarter", "next", "later", "2027 Q2 to later", "now to next quarter"}) {
            const QString before = QString::fromUtf8(text);
            QCOMPARE(periodText(before, spanOf(before), Unit::Month, periodwordsPlain), before);
        }
    }
};

THROUGHLINE_SUITE(PeriodWordsTest)
#include "tst_periodwords.moc"
