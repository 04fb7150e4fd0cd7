// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/horizons.h"
#include "core/layout/roadmap.h"
#include "tests/support/suites.h"

#include <QElapsedTimer>
#include <QTest>

using namespace throughline;
using Unit = Period::Unit;

namespace {

struct Plan {
    Snapshot snapshot;
    Roadmap roadmap;

    explicit Plan(const QByteArray &items, const QByteArray &yaml = "starts: 2027 Q1\n", Unit column = Unit::Quarter)
        : snapshot(Snapshot::read(*SourceText::fromUtf8("---\n" + yaml + "---\n# P\n\n## Roadmap\n\n" + items)))
        , roadmap(Roadmap::of(snapshot, {.column = column}))
    {
    }

    const RoadmapBar &operator[](const char *id) const
    {
        const int bar = roadmap.barOf(snapshot.strategy().find(id));
        if (bar < 0)
            qFatal("%s has no bar", id);
        return roadmap.bars()[static_cast<std::size_t>(bar)];
    }

    /// The columns that a bar covers, by their names: "2027 H1".
    QStringList columns(const char *id) const
    {
        const TimeScale &scale = roadmap.scale();
        QStringList names;
        for (int column = scale.columnAt((*this)[id].start); column * scale.monthsPerColumn() < (*this)[id].end; ++column)
            names += QStringLiteral("%1 %2").arg(scale.columnYear(column)).arg(scale.columnName(column)).trimmed();
        return names;
    }

    int findings(FindingCode code) const { return static_cast<int>(std::ranges::count(snapshot.findings(), code, &Finding::code)); }
};

QByteArray item(const QByteArray &title, const QByteArray &when, const QByteArray &more = {})
{
    return "#### " + title + "\n- When: " + when + "\n" + more + "\n";
}

} // namespace

/// What nobody plans and somebody writes: it is shown where it makes sense, and reported where it doesn't.
class RoadmapExtremesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void itemsThatWaitInACircleAreShownAndReported()
    {
        const Plan plan(item("A", "2027 Q1", "- After: [c](#c)\n") + item("B", "2027 Q2", "- After: [a](#a)\n")
            + item("C", "2027 Q3", "- After: [b](#b)\n") + item("D", "2027 Q4", "- After: [c](#c)\n"));
        QCOMPARE(plan.roadmap.bars().size(), 4U);
        QCOMPARE(plan.roadmap.orders().size(), 4U);
        QCOMPARE(plan.findings(FindingCode::AfterCycle), 3);
        QCOMPARE(std::ranges::count(plan.roadmap.orders(), true, &RoadmapOrder::isConflict), 1);
        for (const RoadmapOrder &order : plan.roadmap.orders())
            QVERIFY(plan.roadmap.route(order).size() >= 2);
    }

    void anItemAfterItselfHasNoArrow()
    {
        const Plan plan(item("A", "2027 Q1", "- After: [a](#a)\n"));
        QCOMPARE(plan.roadmap.bars().size(), 1U);
        QCOMPARE(plan.findings(FindingCode::AfterCycle), 1);
        for (const RoadmapOrder &order : plan.roadmap.orders())
            QVERIFY(order.before != order.after);
    }

    void anEndBeforeItsStartWaitsInTheTrayAndIsReported()
    {
        for (const QByteArray when : {"2027 Q3 to 2027 Q1", "2027-03-15 to 2027-03-14", "2028 / 2027", "later to 2027"}) {
            const Plan plan(item("A", when));
            QVERIFY2(plan.roadmap.bars().empty(), when);
            QCOMPARE(plan.roadmap.tray().size(), 1U);
            QCOMPARE(plan.findings(FindingCode::UnreadableValue), 1);
        }
    }

    void aBarMayLastAHundredYears()
    {
        const Plan plan(item("Century", "2027 to 2126") + item("All", "0001 to 9999") + item("Next", "2027 Q2"));
        QCOMPARE(plan["century"].end - plan["century"].start, 1200.0);
        QCOMPARE(plan.roadmap.scale().day(plan["all"].start), QDate(1, 1, 1));
        QCOMPARE(plan.roadmap.lanes().front().rowCount, 3);
        for (const Unit unit : {Unit::Month, Unit::Quarter, Unit::Half, Unit::Year}) {
            const Plan zoomed(item("All", "0001 to 9999"), {}, unit);
            QCOMPARE(zoomed["all"].end - zoomed["all"].start, 12.0 * 9999);
        }
    }

    void thousandsInOneLaneAndColumnEachHaveARow()
    {
        constexpr int count = 5000;
        QByteArray items;
        for (int n = 0; n < count; ++n)
            items += item("Item " + QByteArray::number(n), "2027 Q1");
        QElapsedTimer time;
        time.start();
        const Plan plan(items);
        QVERIFY2(time.elapsed() < 10'000, "rows aren't found one by one"); // a loop over all rows for each bar takes far longer
        QCOMPARE(plan.roadmap.lanes().front().rowCount, count);
        for (int n = 0; n < count; ++n)
            QCOMPARE(plan.roadmap.bars()[static_cast<std::size_t>(n)].row, n);
        QCOMPARE(plan.roadmap.neighbour(0, Roadmap::Direction::Down), 1);
        const Horizons horizons = Horizons::of(plan.snapshot, QDate(2027, 1, 1));
        QCOMPARE(horizons.columns()[1].items.size(), static_cast<std::size_t>(count));
    }

    void aLeapDayIsADayOfItsOwn()
    {
        const Plan plan(
            item("Leap", "2028-02-29") + item("Before", "2028-02-28") + item("Month", "2028-02") + item("Never", "2027-02-29"));
        const TimeScale &scale = plan.roadmap.scale();
        QCOMPARE(scale.day(plan["leap"].start), QDate(2028, 2, 29));
        QCOMPARE(plan["leap"].end, scale.place(QDate(2028, 3, 1)));
        QCOMPARE(plan["before"].end, plan["leap"].start);
        QCOMPARE(plan["month"].end, plan["leap"].end);
        QCOMPARE(plan.roadmap.tray(), std::vector{plan.snapshot.strategy().find("never")});
    }

    void aFiscalYearsHalvesCrossTheYearsEnd()
    {
        const QByteArray april = "year-starts: April\nstarts: 2027 Q1\n";
        const Plan halves(item("Second", "2027 H2") + item("Both", "2027 H2 to 2028 H1"), april, Unit::Half);
        QCOMPARE(halves.columns("second"), QStringList{"2027 H2"});
        QCOMPARE(halves.roadmap.scale().day(halves["second"].start), QDate(2026, 10, 1));
        QCOMPARE(halves.roadmap.scale().day(halves["second"].end), QDate(2027, 4, 1));
        QCOMPARE(halves.columns("both"), QStringList({"2027 H2", "2028 H1"}));

        const Plan quarters(item("Winter", "2026-12 to 2027-01") + item("Last", "2027 Q4"), april);
        QCOMPARE(quarters.columns("winter"), QStringList({"2027 Q3", "2027 Q4"}));
        QCOMPARE(quarters.columns("last"), QStringList{"2027 Q4"});

        const Plan odd(item("Half", "2027 H1"), "year-starts: November\nstarts: 2027 Q1\n", Unit::Half);
        QCOMPARE(odd.roadmap.scale().day(odd["half"].start), QDate(2026, 11, 1));
        QCOMPARE(odd.columns("half"), QStringList{"2027 H1"});
    }

    void farAwayYearsHaveTheirPlaces()
    {
        const Plan plan(item("Old", "1969-12-31") + item("Older", "1583 Q1") + item("Far", "2101 H2") + item("Last", "9999 Q4"));
        const TimeScale &scale = plan.roadmap.scale();
        QCOMPARE(scale.day(plan["old"].start), QDate(1969, 12, 31));
        QCOMPARE(scale.day(plan["older"].start), QDate(1583, 1, 1));
        QCOMPARE(scale.day(plan["far"].start), QDate(2101, 7, 1));
        QCOMPARE(plan.columns("far"), QStringList({"2101 Q3", "2101 Q4"}));
        QCOMPARE(plan.columns("last"), QStringList{"9999 Q4"});
        QVERIFY(plan["last"].end <= scale.width());
        const Horizons horizons = Horizons::of(plan.snapshot, QDate(2027, 1, 1));
        QCOMPARE(horizons.columns().front().items.size(), 2U);
    }
};

THROUGHLINE_SUITE(RoadmapExtremesTest)
#include "tst_roadmapextremes.moc"
