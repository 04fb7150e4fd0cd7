// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/schedule.h"

#include "tests/support/editing.h"
#include "tests/support/randomperiods.h"
#include "tests/support/suites.h"

#include <QTest>

#include <array>

using namespace throughline;
using Unit = Period::Unit;

namespace {

QByteArray planOf(const QByteArray &when)
{
    return "---\nstarts: 2027 Q1\n---\n## Roadmap\n\n### Now\n\n#### Launch\n\n* When: " + when + "\r\n* Team: us\n\nWords.\n";
}

/// The period after \a action on an item that has \a when, where nothing else changed.
QByteArray whenAfter(const QByteArray &when, const EditAction &action)
{
    const QByteArray text = edited(planOf(when), action);
    const QByteArray head = planOf({}).split('\r').front();
    const QByteArray tail = planOf({}).sliced(head.size());
    return text.startsWith(head) && text.endsWith(tail) ? text.sliced(head.size(), text.size() - head.size() - tail.size()) : text;
}

EditAction moving(int columns, Unit column)
{
    return [=](const Snapshot &s) { return moveItems(s, std::array{elementCalled(s, "launch")}, columns, column); };
}

EditAction resizing(PeriodEdge edge, int columns, Unit column)
{
    return [=](const Snapshot &s) { return resizeItems(s, std::array{elementCalled(s, "launch")}, edge, columns, column); };
}

EditAction scheduling(DaySpan days, Unit unit)
{
    return [=](const Snapshot &s) { return scheduleItems(s, std::array{ScheduledItem{elementCalled(s, "launch"), days}}, unit); };
}

std::vector<int> itemsOf(const Snapshot &snapshot)
{
    std::vector<int> items;
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
        if (snapshot.strategy().element(e).kind() == ElementKind::Item)
            items.push_back(e);
    }
    return items;
}

const QByteArray three = "## Roadmap\n\n### Now\n\n#### One\n\n- When: 2027 Q1\n\n#### Two\n\n- When: 2027-03\n\n#### Three\n\n"
                         "- When: soonish\n- After: [Two](#two)\n";

} // namespace

class ScheduleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void itemsMoveInTheirOwnPrecision_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, int columns, Unit column, const char *after) {
            QTest::newRow(name) << QByteArray(before) << columns << static_cast<int>(column) << QByteArray(after);
        };
        row("a quarter by a quarter", "2027 Q1", 1, Unit::Quarter, "2027 Q2");
        row("over a year's end", "2027 Q1", -1, Unit::Quarter, "2026 Q4");
        row("a quarter by a month", "2027 Q1", 1, Unit::Month, "2027 Q2");
        row("a quarter by five months", "2027 Q1", 5, Unit::Month, "2027 Q3");
        row("a quarter by four months back", "2027 Q3", -4, Unit::Month, "2027 Q2");
        row("a quarter by a year", "2027 Q1", 1, Unit::Year, "2028 Q1");
        row("a year by a quarter", "2027", 1, Unit::Quarter, "2028");
        row("a half by a quarter", "2027 H2", -1, Unit::Quarter, "2027 H1");
        row("a month by a quarter", "2027-03", 1, Unit::Quarter, "2027-06");
        row("a month at a year's end", "2027-12", 1, Unit::Month, "2028-01");
        row("a day by a quarter", "2027-03-15", 1, Unit::Quarter, "2027-06-15");
        row("a leap day by a year", "2028-02-29", 1, Unit::Year, "2029-02-28");
        row("the end of a month", "2027-01-31", 1, Unit::Month, "2027-02-28");
        row("a range of months", "2027-01 to 2027-02", 1, Unit::Month, "2027-02 to 2027-03");
        row("a range of days", "2027-01-15 / 2027-02-10", 1, Unit::Quarter, "2027-04-15 / 2027-05-10");
        row("a mixed range", "2027-01-15 to 2027-02", 2, Unit::Month, "2027-03-15 to 2027-04");
        row("a short range", "2027 Q1–Q3", 1, Unit::Quarter, "2027 Q2–Q4");
        row("a horizon", "this quarter", 1, Unit::Quarter, "next quarter");
        row("a horizon where there is none", "next quarter", 1, Unit::Quarter, "2027 Q3");
        row("a half that is a horizon", "next half", 1, Unit::Quarter, "2028 H1");
        row("later on", "later", 1, Unit::Quarter, "later");
        row("later, but sooner", "later", -1, Unit::Quarter, "2028 Q4");
        row("a start without an end", "2027 Q1 to later", 2, Unit::Quarter, "2027 Q3 to later");
        row("nowhere", "2027 Q1", 0, Unit::Quarter, "2027 Q1");
        row("before there was a year", "0001", -1, Unit::Year, "<“Launch” can't be moved that far>");
        row("behind the last one", "9999 Q4", 1, Unit::Quarter, "<“Launch” can't be moved that far>");
        row("without a date", "soonish", 1, Unit::Quarter, "<Nothing of it has a date to move: give it one first>");
    }

    void itemsMoveInTheirOwnPrecision()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const int, columns);
        QFETCH(const int, column);
        QTEST(whenAfter(before, moving(columns, static_cast<Unit>(column))), "after");
    }

    void anEdgeGoesFromColumnToColumn_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("isEnd");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, PeriodEdge edge, int columns, Unit column, const char *after) {
            QTest::newRow(name) << QByteArray(before) << (edge == PeriodEdge::End) << columns << static_cast<int>(column)
                                << QByteArray(after);
        };
        row("longer", "2027 Q1", PeriodEdge::End, 1, Unit::Quarter, "2027 Q1 to 2027 Q2");
        row("shorter again", "2027 Q1 to 2027 Q2", PeriodEdge::End, -1, Unit::Quarter, "2027 Q1");
        row("sooner", "2027 Q1", PeriodEdge::Start, -1, Unit::Quarter, "2026 Q4 to 2027 Q1");
        row("later", "2027", PeriodEdge::Start, 2, Unit::Quarter, "2027 H2");
        row("to the column's end first", "2027-02", PeriodEdge::End, 1, Unit::Quarter, "2027-02 to 2027-03");
        row("to the column's start first", "2027-02", PeriodEdge::Start, -1, Unit::Quarter, "2027-01 to 2027-02");
        row("by a finer column", "2027 Q1", PeriodEdge::End, 1, Unit::Month, "2027 Q1 to 2027-04");
        row("a horizon", "this quarter", PeriodEdge::End, 1, Unit::Quarter, "this quarter to next quarter");
        row("an end for what has none", "later", PeriodEdge::End, -1, Unit::Quarter, "2029 Q1");
        row("no end stays none", "later", PeriodEdge::End, 1, Unit::Quarter, "later");
        row("nothing left", "2027 Q1", PeriodEdge::End, -1, Unit::Quarter, "<“Launch” can't be moved that far>");
    }

    void anEdgeGoesFromColumnToColumn()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const bool, isEnd);
        QFETCH(const int, columns);
        QFETCH(const int, column);
        QTEST(
            whenAfter(before, resizing(isEnd ? PeriodEdge::End : PeriodEdge::Start, columns, static_cast<Unit>(column))), "after");
    }

    void anItemGetsExactDays()
    {
        QCOMPARE(whenAfter("2027 Q1", scheduling({QDate(2027, 1, 8), QDate(2027, 3, 31)}, Unit::Day)), "2027-01-08 to 2027-03");
        QCOMPARE(whenAfter("soonish", scheduling({QDate(2027, 1, 8), QDate(2027, 1, 8)}, Unit::Day)), "2027-01-08");
        QCOMPARE(whenAfter("soonish", scheduling({QDate(2027, 4, 1), QDate(2027, 6, 30)}, Unit::Quarter)), "2027 Q2");
    }

    void anItemWithoutAPeriodGetsTheField()
    {
        QCOMPARE(edited("## Roadmap\n### Now\n#### Launch\n+ Team: us\n",
                     scheduling({QDate(2027, 4, 1), QDate(2027, 6, 30)}, Unit::Quarter)),
            "## Roadmap\n### Now\n#### Launch\n+ When: 2027 Q2\n+ Team: us\n");
    }

    void daysThatItHasAlreadyChangeNothing()
    {
        QCOMPARE(whenAfter("q1  2027", scheduling({QDate(2027, 1, 1), QDate(2027, 3, 31)}, Unit::Quarter)), "q1  2027");
    }

    void manyItemsMoveAsOne()
    {
        const QByteArray after = edited(three, [](const Snapshot &s) { return moveItems(s, itemsOf(s), 1, Unit::Quarter); });
        QCOMPARE(after, QByteArray(three).replace("2027 Q1", "2027 Q2").replace("2027-03", "2027-06"));
    }

    void periodsAreTakenAway()
    {
        const QByteArray after = edited(three, [](const Snapshot &s) { return unscheduleItems(s, itemsOf(s)); });
        QCOMPARE(after, "## Roadmap\n\n### Now\n\n#### One\n\n#### Two\n\n#### Three\n\n- After: [Two](#two)\n");
    }

    void anItemWaitsForAnother()
    {
        const auto waiting = [](const QByteArray &item, const QByteArray &other) {
            return [=](const Snapshot &s) { return waitFor(s, elementCalled(s, item), elementCalled(s, other)); };
        };
        QCOMPARE(edited(three, waiting("two", "one")),
            QByteArray(three).replace("- When: 2027-03\n", "- When: 2027-03\n- After: [One](#one)\n"));
        QCOMPARE(edited(three, waiting("two", "three")), "<“Three” waits for “Two” already>");
        const QByteArray chain = QByteArray(three).replace("- When: 2027-03\n", "- When: 2027-03\n- After: [One](#one)\n");
        QCOMPARE(edited(chain, waiting("one", "three")), "<“Three” waits for “One” already>");
        QVERIFY(edited(three, waiting("one", "one")).startsWith('<'));
    }

    /// Whatever is written: it moves to the days meant, nothing else changes, and only what can't be named is refused.
    void anyPlanMovesToTheDaysMeant()
    {
        QRandomGenerator random(7);
        static constexpr std::array units{Unit::Month, Unit::Quarter, Unit::Half, Unit::Year};
        for (int round = 0; round < 150; ++round) {
            const QByteArray text = randomPlan(random, 12);
            const Snapshot before = Snapshot::read(*SourceText::fromUtf8(text));
            const std::vector<int> items = itemsOf(before);
            const Unit column = oneOf(units, random);
            const int columns = random.bounded(-5, 6);
            const auto edit = moveItems(before, items, columns, column);
            QVERIFY(edit);
            const Snapshot after = before.edited(*edit);
            for (const int item : items) {
                if (!daysOf(before, item))
                    continue;
                const ElementBody &body = *before.strategy().element(item).body;
                const auto period = parsePeriod(body.value(*body.field(FieldKey::When)), before.strategy().calendar());
                QVERIFY(daysOf(after, item) == movedDays(*period, columns, column, before.strategy().calendar()));
            }
            QCOMPARE(after.edited(before.inverse(*edit)).text().toUtf8(), text);
            for (const Replacement &r : edit->replacements())
                QVERIFY(!before.text().slice(r.range).contains('\n') && !r.text.contains('\n'));
        }
    }

    void movingThereAndBackIsWhereItWas()
    {
        QRandomGenerator random(8);
        for (int round = 0; round < 100; ++round) {
            const QByteArray text = QByteArray(randomPlan(random, 12)).replace("later", "2031").replace("Later", "2031");
            const Snapshot before = Snapshot::read(*SourceText::fromUtf8(text));
            const auto there = moveItems(before, itemsOf(before), 1, Unit::Year);
            QVERIFY(there);
            const Snapshot between = before.edited(*there);
            const Snapshot after = between.edited(*moveItems(between, itemsOf(between), -1, Unit::Year));
            for (const int item : itemsOf(before)) {
                const auto days = daysOf(before, item);
                const bool isLeapDay = days && (days->from == QDate(2028, 2, 29) || days->to == QDate(2028, 2, 29));
                QVERIFY(isLeapDay || daysOf(after, item) == days);
            }
        }
    }
};

THROUGHLINE_SUITE(ScheduleTest)
#include "tst_schedule.moc"
