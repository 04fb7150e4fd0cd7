// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/roadmap.h"

#include "tests/support/randomperiods.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

#include <array>

using namespace throughline;
using Unit = Period::Unit;

namespace {

const QByteArray head = "---\nthroughline: 1\nstarts: 2027 Q1\n---\n# T\n\n";
const QByteArray roadmapPlan = head
    + "## Framework\n\n### Pains\n\n#### Mess\n\n### Bets\n\n#### A game\n\n#### A book\n\n"
      "## Roadmap\n\n### Now\n\n#### One\n\n- When: 2027 Q1\n- Why: [A book](#a-book)\n- Team: Blue\n- Status: doing\n\n"
      "#### Two\n\n- When: 2027 Q1 to 2027 Q2\n- Why: [Mess](#mess)\n- Team: blue\n- After: [One](#one)\n\n"
      "### Empty\n\n### Then\n\n#### Three\n\n- When: 2027 Q2\n- Team: Red\n- After: [Four](#four)\n- Status: perhaps\n\n"
      "#### Four\n\n- When: 2027 Q4\n- Milestone: yes\n\n#### Five\n\n- When: soonish\n\n#### Six\n\n#### Seven\n\n- When: later\n";

Roadmap roadmapOf(const QByteArray &text, const RoadmapOptions &options = {})
{
    return Roadmap::of(read(text), options);
}

QString title(const Snapshot &snapshot, int item)
{
    return snapshot.strategy().element(item).body->title();
}

/// "Lane: Item Item|Lane: …", lanes without a name as "-".
QString lanesOf(const QByteArray &text, LaneBy by)
{
    const Snapshot snapshot = read(text);
    const Roadmap roadmap = Roadmap::of(snapshot, {.lanesBy = by});
    QStringList lanes;
    for (const RoadmapLane &lane : roadmap.lanes()) {
        QStringList words{lane.name.isEmpty() ? QStringLiteral("-:") : lane.name + u':'};
        for (int bar = lane.firstBar; bar < lane.firstBar + lane.barCount; ++bar)
            words << title(snapshot, roadmap.bars()[static_cast<std::size_t>(bar)].item);
        lanes << words.join(u' ');
    }
    return lanes.join(u'|');
}

struct Shown {
    Snapshot snapshot;
    Roadmap roadmap;

    explicit Shown(const QByteArray &text, const RoadmapOptions &options = {})
        : snapshot(read(text))
        , roadmap(Roadmap::of(snapshot, options))
    {
    }

    int bar(const char *id) const { return roadmap.barOf(snapshot.strategy().find(id)); }
    const RoadmapBar &operator[](const char *id) const { return roadmap.bars()[static_cast<std::size_t>(bar(id))]; }
    QDate start(const char *id) const { return roadmap.scale().day((*this)[id].start); }
};

} // namespace

class RoadmapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void lanesAreWhatItemsHaveInCommon()
    {
        QCOMPARE(lanesOf(roadmapPlan, LaneBy::Theme), QStringLiteral("Now: One Two|Empty:|Then: Three Four Seven"));
        QCOMPARE(lanesOf(roadmapPlan, LaneBy::Team), QStringLiteral("Blue: One Two|Red: Three|-: Four Seven"));
        QCOMPARE(
            lanesOf(roadmapPlan, LaneBy::Status), QStringLiteral("planned:|doing: One|done:|dropped:|-: Two Four Seven Three"));
        QCOMPARE(lanesOf(roadmapPlan, LaneBy::Bet), QStringLiteral("Mess: Two|A game:|A book: One|-: Three Four Seven"));
    }

    void aLaneCountsWhatItsTrayHolds()
    {
        const Roadmap roadmap = roadmapOf(roadmapPlan);
        QCOMPARE(roadmap.lanes().back().itemCount, 5);
        QCOMPARE(roadmap.tray().size(), 2U);
    }

    void aBarCoversItsDays()
    {
        const Shown shown(roadmapPlan);
        const TimeScale &scale = shown.roadmap.scale();
        QCOMPARE(shown.start("two"), QDate(2027, 1, 1));
        QCOMPARE(shown["two"].end, scale.place(QDate(2027, 7, 1)));
        QVERIFY(shown["seven"].isOpen);
        QCOMPARE(shown.start("seven"), QDate(2029, 1, 1));
        QCOMPARE(shown["seven"].end, scale.width());
        QVERIFY(shown["four"].isMilestone);
    }

    void barsSideBySideShareARow()
    {
        const Shown shown(roadmapPlan);
        QCOMPARE(shown["one"].row, 0);
        QCOMPARE(shown["two"].row, 1);
        QCOMPARE(shown["four"].row, 0);
        QCOMPARE(shown["three"].room, shown["four"].start);
        QVERIFY(shown.roadmap.middle(shown["two"]) > shown.roadmap.middle(shown["one"]));
    }

    void aTitleMovesNothing()
    {
        const Shown before(roadmapPlan);
        const Shown after(QByteArray(roadmapPlan).replace("#### Four", "#### A very long title indeed").replace("(#four)", "(#a)"));
        QVERIFY(before.roadmap.bars().size() == after.roadmap.bars().size());
        for (std::size_t b = 0; b < before.roadmap.bars().size(); ++b)
            QCOMPARE(before.roadmap.bars()[b].row, after.roadmap.bars()[b].row);
    }

    void aCollapsedLaneIsOneRow()
    {
        const Shown shown(roadmapPlan, {.collapsed = {QStringLiteral("Now")}});
        const RoadmapLane &lane = shown.roadmap.lanes().front();
        QVERIFY(lane.isCollapsed);
        QCOMPARE(lane.height, 1 + 2 * Roadmap::laneMargin);
        QCOMPARE(shown.roadmap.middle(shown["one"]), shown.roadmap.middle(shown["two"]));
    }

    void aFilterLeavesTheOthersOut()
    {
        const Snapshot snapshot = read(roadmapPlan);
        const Roadmap roadmap = Roadmap::of(snapshot, {.shows = [&](int item) { return title(snapshot, item).startsWith(u'T'); }});
        QCOMPARE(roadmap.bars().size(), 2U);
        QVERIFY(roadmap.tray().empty());
        QCOMPARE(roadmap.lanes().size(), 3U);
    }

    void anOrderThatCantBeKeptIsAConflict()
    {
        const Shown shown(roadmapPlan);
        QCOMPARE(shown.roadmap.orders().size(), 2U);
        for (const RoadmapOrder &order : shown.roadmap.orders())
            QCOMPARE(order.isConflict, order.after == shown.bar("three"));
    }

    void periodsInOneAnotherAreNoConflict_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("isConflict");
        const auto row = [](const char *before, const char *after, bool isConflict) {
            QTest::addRow("%s, then %s", before, after) << QByteArray(before) << QByteArray(after) << isConflict;
        };
        row("2027 Q1", "2027 Q1", false);
        row("2027", "2027 Q1", false);
        row("2027 Q2", "2027 Q1", true);
        row("2027-03-15", "2027-03-14", true);
        row("2027-03-15", "2027-03-15", false);
        row("2027 Q1 to 2027 Q3", "2027 Q2 to 2027 Q4", true);
        row("2027 Q1 to 2027 Q3", "2027 Q3", false);
        row("later", "2027", true);
        row("later", "later", false);
        row("2027", "later", false);
    }

    void periodsInOneAnotherAreNoConflict()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const Roadmap roadmap = roadmapOf(
            head + "## Roadmap\n### A\n#### One\n- When: " + before + "\n#### Two\n- When: " + after + "\n- After: [One](#one)\n");
        QCOMPARE(roadmap.orders().size(), 1U);
        QTEST(roadmap.orders().front().isConflict, "isConflict");
    }

    void anArrowLeadsFromEndToStart()
    {
        const Shown shown(roadmapPlan);
        for (const RoadmapOrder &order : shown.roadmap.orders()) {
            const auto route = shown.roadmap.route(order);
            const RoadmapBar &before = shown.roadmap.bars()[static_cast<std::size_t>(order.before)];
            const RoadmapBar &after = shown.roadmap.bars()[static_cast<std::size_t>(order.after)];
            QCOMPARE(route.front(), QPointF(before.shownEnd, shown.roadmap.middle(before)));
            QCOMPARE(route.back(), QPointF(after.start, shown.roadmap.middle(after)));
            for (std::size_t i = 1; i < route.size(); ++i)
                QVERIFY(route[i].x() == route[i - 1].x() || route[i].y() == route[i - 1].y());
        }
    }

    void todayIsShownWhereThePlanIsNear()
    {
        const auto reaches = [](QDate today) {
            const Roadmap roadmap = roadmapOf(roadmapPlan, {.today = today});
            const double place = roadmap.scale().place(today);
            return place >= 0 && place < roadmap.scale().width();
        };
        QVERIFY(reaches(QDate(2026, 4, 1)));
        QVERIFY(!reaches(QDate(1999, 4, 1)));
    }

    void nothingDatedStillHasColumnsAndLanes()
    {
        const Roadmap roadmap = roadmapOf(head + "## Roadmap\n### A\n#### One\n");
        QVERIFY(roadmap.scale().columnCount() >= 8);
        QCOMPARE(roadmap.lanes().size(), 1U);
        QCOMPARE(roadmap.tray().size(), 1U);
        QVERIFY(roadmapOf({}).lanes().empty());
        QCOMPARE(roadmapOf({}).neighbour(-1, Roadmap::Direction::Down), -1);
    }

    void arrowKeysReachEveryBar()
    {
        const Shown shown(roadmapPlan);
        using Direction = Roadmap::Direction;
        const Roadmap &map = shown.roadmap;
        QCOMPARE(map.neighbour(-1, Direction::Down), shown.bar("one"));
        QCOMPARE(map.neighbour(shown.bar("one"), Direction::Down), shown.bar("two"));
        QCOMPARE(map.neighbour(shown.bar("two"), Direction::Down), shown.bar("three"));
        QCOMPARE(map.neighbour(shown.bar("one"), Direction::PageDown), shown.bar("three"));
        QCOMPARE(map.neighbour(shown.bar("three"), Direction::Right), shown.bar("four"));
        QCOMPARE(map.neighbour(shown.bar("three"), Direction::End), shown.bar("seven"));
        QCOMPARE(map.neighbour(shown.bar("seven"), Direction::Home), shown.bar("three"));
        QCOMPARE(map.neighbour(shown.bar("seven"), Direction::Right), shown.bar("seven"));
        QCOMPARE(map.neighbour(shown.bar("three"), Direction::Up), shown.bar("two"));
    }

    /// Any roadmapPlan at any zoom: bars of a lane never overlap, each is where one looks for it, every item is somewhere, and
    /// lanes follow one another.
    void barsNeverOverlap()
    {
        QRandomGenerator random(11);
        static constexpr std::array units{Unit::Month, Unit::Quarter, Unit::Half, Unit::Year};
        static constexpr std::array ways{LaneBy::Theme, LaneBy::Team, LaneBy::Status, LaneBy::Bet};
        for (int round = 0; round < 200; ++round) {
            const Snapshot snapshot = read(randomPlan(random, random.bounded(1, 60)));
            const Roadmap roadmap = Roadmap::of(
                snapshot, {.lanesBy = oneOf(ways, random), .column = oneOf(units, random), .today = QDate(2027, 3, 3)});
            const auto &bars = roadmap.bars();
            QCOMPARE(bars.size() + roadmap.tray().size(), snapshot.strategy().elements().size());
            for (std::size_t a = 0; a < bars.size(); ++a) {
                QVERIFY(bars[a].start < bars[a].shownEnd && bars[a].end <= bars[a].shownEnd && bars[a].start >= 0);
                QCOMPARE(roadmap.barOf(bars[a].item), static_cast<int>(a));
                const double inside = (bars[a].start + bars[a].shownEnd) / 2;
                QCOMPARE(roadmap.barAt(inside, roadmap.middle(bars[a])), static_cast<int>(a));
                QCOMPARE(roadmap.laneAt(roadmap.middle(bars[a])), bars[a].lane);
                for (std::size_t b = a + 1; b < bars.size(); ++b) {
                    const bool isApart = bars[a].shownEnd <= bars[b].start || bars[b].shownEnd <= bars[a].start;
                    QVERIFY(bars[a].lane != bars[b].lane || bars[a].row != bars[b].row || isApart);
                }
            }
            for (std::size_t l = 1; l < roadmap.lanes().size(); ++l)
                QCOMPARE(roadmap.lanes()[l].top, roadmap.lanes()[l - 1].bottom());
        }
    }

    void whatShowsIsVisitedAndNothingElse()
    {
        QRandomGenerator random(12);
        for (int round = 0; round < 100; ++round) {
            const Roadmap roadmap = roadmapOf(randomPlan(random, 40), {.lanesBy = LaneBy::Team});
            const double left = random.bounded(roadmap.scale().width());
            const double right = left + random.bounded(1200.0);
            const double top = random.bounded(roadmap.height());
            const double bottom = top + random.bounded(5.0);
            std::vector<int> visited;
            roadmap.visitBars(left, right, top, bottom, [&](const RoadmapBar &bar) { visited.push_back(bar.item); });
            std::vector<int> wanted;
            for (const RoadmapBar &bar : roadmap.bars()) {
                const double middle = roadmap.middle(bar);
                if (bar.shownEnd >= left && bar.start <= right && middle + 0.5 >= top && middle - 0.5 <= bottom)
                    wanted.push_back(bar.item);
            }
            QVERIFY(visited == wanted);
        }
    }
};

THROUGHLINE_SUITE(RoadmapTest)
#include "tst_roadmap.moc"
