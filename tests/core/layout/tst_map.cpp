// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/map.h"
#include "core/snapshot/snapshot.h"
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace throughline;

namespace {

using Role = MapNode::Role;

struct Drawn {
    Snapshot snapshot;
    Flow flow;
    TraceMap map;

    explicit Drawn(const QByteArray &text, const MapFolding &folding = {})
        : snapshot(Snapshot::read(*SourceText::fromUtf8(text)))
        , flow(Flow::of(snapshot.strategy(), snapshot.trace()))
        , map(graph(folding), MapMeasure())
    {
    }
    Drawn(const QByteArray &text, const Drawn &before, const Splice &elements)
        : snapshot(Snapshot::read(*SourceText::fromUtf8(text)))
        , flow(Flow::of(snapshot.strategy(), snapshot.trace()))
        , map(graph({}), MapMeasure(), before.map, elements)
    {
    }

    MapGraph graph(const MapFolding &folding) const
    {
        return MapGraph::of(snapshot.strategy(), flow, std::vector<bool>(snapshot.strategy().elements().size(), true), folding);
    }
    QString titleOf(int node) const
    {
        const MapNode &box = map.node(node);
        return box.element < 0 ? map.graph().blockOf(box)->name : snapshot.strategy().element(box.element).body->title();
    }
    int node(const QString &title) const
    {
        for (int n = 0; n < map.nodeCount(); ++n) {
            if (titleOf(n) == title)
                return n;
        }
        return -1;
    }
    QStringList column(FlowColumn column) const
    {
        QStringList titles;
        for (const int n : map.column(static_cast<int>(column)))
            titles += titleOf(n);
        return titles;
    }
};

/// A strategy whose links are drawn by lot.
QByteArray randomPlan(QRandomGenerator &random)
{
    QByteArray text = "## Framework\n\n### Target market\n\n";
    const auto several = [&text, &random](const char *name, const char *key, const char *target, int most, int targets) {
        const int count = static_cast<int>(random.bounded(most));
        for (int i = 0; i < count; ++i) {
            text += QByteArray("#### ") + name + QByteArray::number(i) + "\n";
            for (int links = static_cast<int>(random.bounded(3)); links > 0 && targets > 0; --links)
                text += QByteArray("- ") + key + ": [x](#" + target + QByteArray::number(random.bounded(targets)) + ")\n";
            text += "\n";
        }
        return count;
    };
    const int markets = several("market", "", "", 5, 0);
    text += "### Pain points\n\n";
    const int pains = several("pain", "Felt by", "market", 8, markets);
    text += "### Strategic bets\n\n";
    const int bets = several("bet", "Solves", "pain", 8, pains);
    text += "## Roadmap\n\n### Theme\n\n";
    several("item", "Why", random.bounded(2) ? "bet" : "pain", 20, std::min(bets, pains));
    text += "## Vision\n\n### Tomorrow\n\n";
    several("frame", "Believe it", "bet", 10, bets);
    return text;
}

void verifyNoOverlap(const TraceMap &map)
{
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        double low = map.measure().top - 1e-6;
        for (const int n : map.column(column)) {
            QVERIFY(map.area(n).top() >= low);
            QVERIFY(map.area(n).bottom() <= map.geometry().size.height());
            low = map.area(n).bottom() - 1e-6;
        }
    }
}

/// Each ribbon leaves its left box and reaches its right one within their sides, and no two share a place there.
void verifyEnds(const TraceMap &map)
{
    for (const bool isLeft : {true, false}) {
        for (int n = 0; n < map.nodeCount(); ++n) {
            std::vector<std::pair<double, double>> ends;
            for (int r = 0; r < std::ssize(map.graph().ribbons); ++r) {
                const MapRibbon &ribbon = map.graph().ribbons[static_cast<std::size_t>(r)];
                if ((isLeft ? ribbon.right : ribbon.left) != n)
                    continue;
                const MapWay &way = map.way(r);
                const double top = way.tops[static_cast<std::size_t>(isLeft ? way.lastColumn : way.firstColumn)];
                QVERIFY(top >= map.area(n).top() - 1e-6 && top + way.width <= map.area(n).bottom() + 1e-6);
                ends.push_back({top, top + way.width});
            }
            std::ranges::sort(ends);
            for (std::size_t i = 1; i < ends.size(); ++i)
                QVERIFY(ends[i].first >= ends[i - 1].second - 1e-6);
        }
    }
}

const QByteArray crossed = "## Framework\n\n### Target market\n\n#### M1\n\n#### M2\n\n### Pain points\n\n"
                           "#### P1\n- Felt by: [x](#m2)\n\n#### P2\n- Felt by: [x](#m1)\n\n### Strategic bets\n\n"
                           "#### B1\n- Solves: [x](#p1)\n\n#### B2\n- Solves: [x](#p2)\n\n## Roadmap\n\n"
                           "#### I1\n- Why: [x](#b2)\n\n#### I2\n- Why: [x](#b1)\n\n#### I3\n- Why: [x](#p2)\n";

} // namespace

class MapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void boxesThatAreLinkedStandBesideEachOther()
    {
        const Drawn drawn(crossed);
        QCOMPARE(drawn.column(FlowColumn::Pain).size(), 2);
        const bool isTurned = drawn.column(FlowColumn::Market).front() == "M2";
        QCOMPARE(drawn.column(FlowColumn::Pain), isTurned ? (QStringList{"P1", "P2"}) : (QStringList{"P2", "P1"}));
        QCOMPARE(drawn.column(FlowColumn::Bet), isTurned ? (QStringList{"B1", "B2"}) : (QStringList{"B2", "B1"}));
    }

    void everyLinkIsOneRibbonAndNothingOverlapsOnRandomStrategies()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 200; ++i) {
            const QByteArray text = randomPlan(random);
            const Drawn drawn(text);
            verifyNoOverlap(drawn.map);
            verifyEnds(drawn.map);
            if (QTest::currentTestFailed())
                return;
            std::vector<FlowLink> ribbons;
            for (const MapRibbon &ribbon : drawn.map.graph().ribbons)
                ribbons.push_back({drawn.map.node(ribbon.left).element, drawn.map.node(ribbon.right).element});
            std::vector<FlowLink> links = drawn.flow.links();
            std::ranges::sort(ribbons);
            std::ranges::sort(links);
            QVERIFY(ribbons == links);
            QVERIFY(Drawn(text).map.geometry().areas == drawn.map.geometry().areas); // the same for the same text
        }
    }

    void gapsStandOnTheShelfBelowEverything()
    {
        const Drawn drawn("## Framework\n\n### Pain points\n\n#### P1\n\n#### P2\n\n### Strategic bets\n\n#### B1\n- Solves: "
                          "[x](#p2)\n\n## Roadmap\n\n#### I1\n\n#### I2\n- Why: [x](#b1)\n");
        QCOMPARE(drawn.column(FlowColumn::Pain), (QStringList{"P2", gapName(FlowColumn::Pain), "P1"}));
        QCOMPARE(drawn.column(FlowColumn::Item), (QStringList{"I2", gapName(FlowColumn::Item), "I1"}));
        const auto shelf = drawn.map.geometry().shelf;
        QVERIFY(shelf);
        for (int n = 0; n < drawn.map.nodeCount(); ++n)
            QCOMPARE(drawn.map.area(n).top() > *shelf, drawn.map.node(n).isGap);
        QVERIFY(!Drawn(crossed).map.geometry().shelf);
    }

    void aRibbonIsAsWideAsWhatReliesOnIt()
    {
        const Drawn drawn(
            "## Framework\n\n### Pain points\n\n#### P\n\n### Strategic bets\n\n#### B1\n- Solves: [x](#p)\n\n#### B2\n- "
            "Solves: [x](#p)\n\n## Roadmap\n\n#### I1\n- Why: [x](#b1)\n\n#### I2\n- Why: [x](#b1)\n\n#### I3\n- Why: [x](#b2)\n");
        const auto &ribbons = drawn.map.graph().ribbons;
        const auto widthTo = [&](const QString &title) {
            const auto found = std::ranges::find(ribbons, drawn.node(title), &MapRibbon::right);
            return drawn.map.way(static_cast<int>(found - ribbons.begin())).width;
        };
        QCOMPARE(widthTo("B1"), 2 * widthTo("B2"));
        QVERIFY(drawn.map.area(drawn.node("P")).height() >= 3 * widthTo("I1") - 1e-6);
    }

    void aTitleThatChangesMovesNothing()
    {
        const Drawn before(crossed);
        QByteArray renamed = crossed;
        renamed.replace("#### I2\n", "#### Another name\n");
        const int element = static_cast<int>(std::ssize(before.snapshot.strategy().elements())) - 2;
        const Drawn after(renamed, before, {.first = element, .removed = 1, .added = 1});
        QVERIFY(after.map.geometry().areas == before.map.geometry().areas);
        QCOMPARE(after.titleOf(after.map.nodeOf(element)), QStringLiteral("Another name"));
    }

    void whatComesInLeavesTheOthersInTheirOrder()
    {
        QRandomGenerator random(5);
        for (int i = 0; i < 60; ++i) {
            const QByteArray text = randomPlan(random);
            const Drawn before(text);
            const int last = static_cast<int>(before.snapshot.strategy().elements().size());
            const Drawn after(text + "\n#### newcomer\n", before, {.first = last, .removed = 0, .added = 1});
            for (const FlowColumn column : {FlowColumn::Market, FlowColumn::Pain, FlowColumn::Bet, FlowColumn::Item}) {
                QCOMPARE(after.column(column), before.column(column));
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void crowdedColumnsAreFolded()
    {
        const Drawn drawn(largeStrategy(1000));
        for (int column = 0; column < static_cast<int>(flowColumns); ++column)
            QVERIFY(drawn.map.column(column).size() <= 60);
        verifyNoOverlap(drawn.map);
        verifyEnds(drawn.map);
        const int fold = drawn.node("Theme 3");
        QVERIFY(drawn.map.node(fold).role == Role::Fold);
        QCOMPARE(drawn.map.graph().blockOf(drawn.map.node(fold))->count, 50);
        int sum = 0;
        for (const MapRibbon &ribbon : drawn.map.graph().ribbons)
            sum += ribbon.links;
        QCOMPARE(sum, static_cast<int>(drawn.flow.links().size()));
    }

    void aFoldUnfoldsAmongTheOthers()
    {
        const Drawn folded(largeStrategy(1000));
        MapFolding folding;
        folding.turned.insert(folded.map.graph().blockOf(folded.map.node(folded.node("Theme 3")))->key);
        const Drawn drawn(largeStrategy(1000), folding);
        const QStringList items = drawn.column(FlowColumn::Item);
        const auto header = items.indexOf("Theme 3");
        QVERIFY(drawn.map.node(drawn.node("Theme 3")).role == Role::Header);
        for (int i = 1; i <= 50; ++i)
            QVERIFY2(items[header + i].startsWith("Item "), qPrintable(items[header + i]));
        QCOMPARE(items.size(), folded.column(FlowColumn::Item).size() + 50);
        verifyNoOverlap(drawn.map);
    }

    void aPathGoesUpAndDownButNotAcross()
    {
        const Drawn drawn(crossed);
        const MapPath path = drawn.map.pathThrough(drawn.node("B1"));
        QStringList titles;
        for (int n = 0; n < drawn.map.nodeCount(); ++n) {
            if (path.nodes[static_cast<std::size_t>(n)])
                titles += drawn.titleOf(n);
        }
        QCOMPARE(titles, (QStringList{"M2", "P1", "B1", "I2"}));
        QCOMPARE(std::ranges::count(path.ribbons, true), 3);
    }

    void whatIsDrawnIsFoundAgain()
    {
        const Drawn drawn(crossed);
        for (int n = 0; n < drawn.map.nodeCount(); ++n)
            QCOMPARE(drawn.map.nodeAt(drawn.map.area(n).center()), n);
        QCOMPARE(drawn.map.nodeAt({1, 1}), -1);
        const MapGeometry &geometry = drawn.map.geometry();
        for (int r = 0; r < std::ssize(drawn.map.graph().ribbons); ++r) {
            const MapWay &way = drawn.map.way(r);
            const double x = geometry.columnLeft(way.firstColumn) + geometry.boxWidth + 1;
            const double y = way.tops[static_cast<std::size_t>(way.firstColumn)] + way.width / 2;
            QCOMPARE(drawn.map.ribbonAt({x, y}), r);
        }
    }

    void aRibbonEasesFromEndToEnd()
    {
        QCOMPARE(ribbonEase(0), 0.0);
        QCOMPARE(ribbonEase(1), 1.0);
        QVERIFY(std::abs(ribbonEase(0.5) - 0.5) < 1e-6);
        for (double share = 0.05; share < 1; share += 0.05)
            QVERIFY(ribbonEase(share) > ribbonEase(share - 0.05));
    }

    void arrowsWalkAlongLinksAndWithinColumns()
    {
        using Direction = TraceMap::Direction;
        const Drawn drawn(crossed);
        const auto walk = [&](const QString &from, Direction direction) {
            return drawn.titleOf(drawn.map.neighbour(drawn.node(from), direction));
        };
        QCOMPARE(walk("I2", Direction::Left), QStringLiteral("B1"));
        QCOMPARE(walk("B1", Direction::Left), QStringLiteral("P1"));
        QCOMPARE(walk("P1", Direction::Left), QStringLiteral("M2"));
        QCOMPARE(walk("M2", Direction::Left), QStringLiteral("M2"));
        QCOMPARE(walk("P1", Direction::Right), QStringLiteral("B1"));
        const QStringList pains = drawn.column(FlowColumn::Pain);
        QCOMPARE(walk(pains.front(), Direction::Down), pains.back());
        QCOMPARE(walk(pains.back(), Direction::Down), pains.back());
        QCOMPARE(drawn.map.neighbour(-1, Direction::Down), drawn.map.column(0).front());
    }

    void anEmptyStrategyHasAnEmptyMap()
    {
        const Drawn drawn("");
        QCOMPARE(drawn.map.nodeCount(), 0);
        QCOMPARE(drawn.map.neighbour(-1, TraceMap::Direction::Down), -1);
        QCOMPARE(drawn.map.nodeAt({100, 100}), -1);
        QVERIFY(!drawn.map.geometry().shelf);
        QCOMPARE(TraceMap().nodeAt({100, 100}), -1);
    }
};

THROUGHLINE_SUITE(MapTest)
#include "tst_map.moc"
