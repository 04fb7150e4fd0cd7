// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/backcast.h"
#include "core/trace/resources.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
#include <QTest>

using namespace throughline;

namespace {

const QDate today(2027, 2, 10);

QByteArray resourcesPlan(const QByteArray &items, const QByteArray &yaml = {})
{
    return "---\nstarts: 2027 Q1\n" + yaml + "---\n# Plan\n\n## Roadmap\n\n" + items;
}

QByteArray item(const char *title, const char *when, const char *effort, const char *more = "")
{
    return QByteArray("#### ") + title + "\n- When: " + when + "\n- Effort: " + effort + "\n" + more + "\n";
}

Resources resourcesOf(const QByteArray &text)
{
    return Resources::of(readStrategy(text).strategy, today);
}

/// "4 8 - 0": the weeks of a team's row, "-" where nothing is to do.
QString row(const Resources &resources, int team)
{
    QStringList cells;
    for (int column = 0; column < std::ssize(resources.columns()); ++column) {
        const Resources::Cell &cell = resources.cell(team, column);
        cells += cell.items.empty() ? QStringLiteral("-") : weeksText(cell.weeks);
    }
    return cells.join(u' ');
}

} // namespace

class ResourcesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void effortIsSpreadOverAnItemsMonths_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<QString>("expected"); // earlier, four quarters, later, undated
        const auto row = [](const char *when, const char *expected) {
            QTest::newRow(when) << QByteArray(when) << QString::fromLatin1(expected);
        };
        row("2027 Q1", "- 12 - - - - -");
        row("2027 Q1 to 2027 Q2", "- 6 6 - - - -");
        row("2027-03 to 2027-05", "- 4 8 - - - -");
        row("2027-02-15 to 2027-04-15", "- 9 3 - - - -");
        row("2026 Q3 to 2027 Q2", "- 3 3 - - - -"); // what lies before the start is taken as spent
        row("2026 Q4", "12 - - - - - -");
        row("next quarter", "- - 12 - - - -");
        row("later", "- - - - - 12 -");
        row("2027 Q2 to later", "- - - - - 12 -");
        row("soonish", "- - - - - - 12");
        row("2028-02-29", "- - - - - 12 - -"); // a leap day makes it five quarters
    }

    void effortIsSpreadOverAnItemsMonths()
    {
        QFETCH(const QByteArray, when);
        QFETCH(const QString, expected);
        QCOMPARE(row(resourcesOf(resourcesPlan(item("A", when, "12"))), 0), expected);
    }

    void theFiscalYearIsHonoured()
    {
        const Resources resources = Resources::of(
            readStrategy("---\nstarts: 2027 Q4\nyear-starts: April\n---\n## Roadmap\n" + item("A", "2027 Q4 to 2028 Q1", "6"))
                .strategy,
            today);
        QCOMPARE(resources.columns()[1].from, QDate(2027, 1, 1));
        QCOMPARE(row(resources, 0), "- 3 3 - - - -");
    }

    void withoutAStartTodayCounts()
    {
        const Resources resources = Resources::of(
            readStrategy("## Roadmap\n" + item("A", "this quarter", "2") + item("B", "2026 Q4", "1")).strategy, today);
        QCOMPARE(row(resources, 0), "1 2 - - - - -");
    }

    void teamsAreKnownByTheirNamesInAnyCase()
    {
        const Resources resources
            = resourcesOf(resourcesPlan(item("A", "2027 Q1", "3", "- Team: blue\n") + item("B", "2027 Q1", "4", "- Team: BLUE\n")
                    + item("C", "2027 Q1", "1") + item("D", "2027 Q1", "2", "- Team: Red\n"),
                "capacity:\n  Blue: 6\n  Idle: 9\n"));
        QCOMPARE(static_cast<int>(resources.teams().size()), 4);
        QCOMPARE(resources.teams()[0].name, "Blue");
        QCOMPARE(resources.teams()[0].items, 2);
        QCOMPARE(row(resources, 0), "- 7 - - - - -");
        QCOMPARE(resources.teams()[1].name, "Idle");
        QCOMPARE(resources.teams()[1].items, 0);
        QCOMPARE(resources.teams()[2].name, QString());
        QVERIFY(!resources.capacity()); // two teams state none
        QCOMPARE(resources.weeksOf(1), 10.0);
    }

    void moreThanATeamCanDoIsAnOverload()
    {
        const Resources resources
            = resourcesOf(resourcesPlan(item("A", "2027 Q1", "7", "- Team: Blue\n") + item("B", "2027 Q2", "6", "- Team: Blue\n")
                    + item("C", "later", "50", "- Team: Blue\n") + item("D", "2027 Q1", "99", "- Team: Red\n"),
                "capacity: {Blue: 6, no team: 4}\n"));
        const std::vector<Resources::Overload> overloads = resources.overloads();
        QCOMPARE(overloads.size(), 1U);
        QCOMPARE(overloads.front().team, 0);
        QCOMPARE(overloads.front().column, 1);
        QCOMPARE(overloads.front().weeks, 1.0);
        QCOMPARE(resources.overload(0, 2), 0.0);
    }

    void aCapacityOfNothingIsAnOverloadAtOnce()
    {
        const Resources resources
            = resourcesOf(resourcesPlan(item("A", "2027 Q1", "1", "- Team: Blue\n"), "capacity: {Blue: 0}\n"));
        QCOMPARE(resources.overload(0, 1), 1.0);
        QCOMPARE(resources.capacity(), std::optional(0.0));
    }

    void whatIsDroppedTakesNothingAndWhatIsDoneOnlyInThePlan()
    {
        const Resources resources = resourcesOf(resourcesPlan(item("A", "2027 Q1", "3", "- Status: dropped\n- Needs: gold\n")
            + item("B", "2027 Q1", "4", "- Status: done\n- Needs: silver\n") + item("C", "2026 Q4", "5", "- Status: done\n")
            + item("D", "2027 Q1", "6", "- Status: nonsense\n")));
        QCOMPARE(row(resources, 0), "- 10 - - - - -");
        QCOMPARE(resources.needs().size(), 0U);
    }

    void needsComeInTheOrderOfTime()
    {
        const Resources resources
            = resourcesOf(resourcesPlan(item("Later", "2027 Q3", "1", "- Needs: two engineers\n- Needs: a *budget*\n")
                + item("Soon", "this quarter", "1", "- Team: Blue\n- Needs: a nurse\n- Needs:\n")
                + item("Never", "soonish", "1", "- Needs: luck\n")));
        QStringList words;
        for (const Resources::Need &need : resources.needs())
            words += QStringLiteral("%1 %2").arg(need.column).arg(need.words);
        QCOMPARE(words, QStringList({"1 a nurse", "3 two engineers", "3 a budget", "6 luck"}));
        QCOMPARE(resources.needs().front().team, 1);
    }

    void itemsThatSayNoEffortAreCounted()
    {
        const Resources resources
            = resourcesOf(resourcesPlan("#### A\n- When: 2027 Q1\n\n#### B\n- When: 2027 Q1\n- Effort: much\n\n#### C\n"
                                        "- When: 2027-03-01\n- Milestone: yes\n\n#### D\n- Status: done\n- When: 2027 Q1\n"));
        QCOMPARE(resources.itemsWithoutEffort(), 2);
        QCOMPARE(row(resources, 0), "- 0 - - - - -");
    }

    void hundredYearsEndInOneColumn()
    {
        const Resources resources = resourcesOf(
            resourcesPlan(item("A", "2027 to 2126", "400") + item("B", "0001 to 9999", "5") + item("C", "1900", "1")));
        QCOMPARE(static_cast<int>(resources.columns().size()), 1 + 40 + 2);
        QVERIFY(std::abs(resources.cell(0, 41).weeks - 360 - 5.0 * (9999 - 2036) / 9999) < 0.01);
        QVERIFY(std::abs(resources.cell(0, 1).weeks - 1) < 0.01);
        QCOMPARE(resources.cell(0, 0).weeks, 1.0);
    }

    void nothingOfAnEffortIsLost()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 200; ++round) {
            QByteArray items;
            double sum = 0;
            for (int n = 0; n < 5; ++n) {
                const QDate from = QDate(2027, 1, 1).addDays(random.bounded(5000));
                const QDate to = from.addDays(random.bounded(1500));
                const int weeks = random.bounded(50);
                sum += weeks;
                items += item(QByteArray("I" + QByteArray::number(n)).constData(),
                    (from.toString(Qt::ISODate) + " to " + to.toString(Qt::ISODate)).toUtf8().constData(),
                    QByteArray::number(weeks).constData());
            }
            const Resources resources = resourcesOf(resourcesPlan(items));
            double found = 0;
            for (int column = 0; column < std::ssize(resources.columns()); ++column)
                found += resources.weeksOf(column);
            QVERIFY2(std::abs(found - sum) < 1e-6, items);
        }
    }

    void aPlanWithoutItemsHasNothing()
    {
        const Resources resources = resourcesOf("# Nothing\n");
        QVERIFY(resources.teams().empty());
        QVERIFY(!resources.capacity());
        QVERIFY(!resources.isUsed(1));
    }

    void theVisionsDateImpliesAPace()
    {
        const Reading reading = readStrategy(resourcesPlan(item("Early", "2027 Q1", "10", "- Team: Blue\n")
                + item("Late", "2028 Q2", "6", "- Team: Blue\n") + item("Beyond", "2029 H1", "9", "- Team: Blue\n")
                + item("Vague", "later", "9", "- Team: Blue\n") + item("Straddling", "2028 Q4 to 2029 Q1", "9", "- Team: Blue\n")
                + item("Undated", "huh", "4", "- Team: Blue\n") + item("Done", "2027 Q1", "99", "- Status: done\n- Team: Blue\n")
                + "#### Bare\n- When: 2027 Q2\n- Team: Blue\n",
            "vision-by: 2028\ncapacity: {Blue: 3}\n"));
        const auto back = backcast(reading.strategy, QDate(2026, 12, 1));
        QVERIFY(back.has_value());
        QCOMPARE(back->from, QDate(2027, 1, 1));
        QCOMPARE(back->by, QDate(2028, 12, 31));
        QCOMPARE(back->quarters, 8.0);
        const auto titles = [&](const std::vector<int> &items) {
            QStringList all;
            for (const int each : items)
                all += reading.strategy.element(each).body->title();
            return all.join(u' ');
        };
        QCOMPARE(titles(back->before), "Late Bare Early");
        QCOMPARE(titles(back->after), "Straddling Beyond Vague");
        QCOMPARE(titles(back->undated), "Undated");
        QCOMPARE(back->weeks, 20.0);
        QCOMPARE(back->weeksPerQuarter(), 2.5);
        QCOMPARE(back->withoutEffort, 1);
        QCOMPARE(back->capacity, std::optional(3.0));
    }

    void aVisionWhoseDayHasPassedImpliesNone()
    {
        const Reading reading = readStrategy(resourcesPlan(item("A", "2027 Q1", "10"), "vision-by: 2026\n"));
        const auto back = backcast(reading.strategy, today);
        QVERIFY(back && back->hasPassed());
        QCOMPARE(back->weeksPerQuarter(), 0.0);
        QCOMPARE(back->after.size(), 1U);
        QVERIFY(!backcast(readStrategy(resourcesPlan(item("A", "2027 Q1", "10"))).strategy, today));
        QVERIFY(!backcast(readStrategy(resourcesPlan({}, "vision-by: soon\n")).strategy, today));
    }
};

THROUGHLINE_SUITE(ResourcesTest)
#include "tst_resources.moc"
