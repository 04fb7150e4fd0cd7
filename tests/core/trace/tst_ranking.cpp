// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/ranking.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

/// An item with scores out of 5; without effort where that is 0.
ItemPriority scored(int item, int value, int vision, double effort = 0)
{
    return {
        item, {.value = Score{value, 5}, .vision = Score{vision, 5}, .effort = effort > 0 ? std::optional(effort) : std::nullopt}};
}

QList<int> order(const std::vector<ItemPriority> &items, const RankingWeights &weights)
{
    QList<int> order;
    const Ranking ranking = Ranking::of(items, weights);
    for (const RankedItem &each : ranking.items())
        order << each.item;
    return order;
}

} // namespace

class RankingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theWeightDecidesBetweenVisionAndValue()
    {
        const std::vector items{scored(0, 5, 1), scored(1, 1, 5), scored(2, 3, 3)};
        QCOMPARE(order(items, {.vision = 1}), (QList<int>{1, 2, 0}));
        QCOMPARE(order(items, {.vision = 0}), (QList<int>{0, 2, 1}));
        QCOMPARE(order(items, {.vision = 7}), (QList<int>{1, 2, 0}));
    }

    void effortDivides()
    {
        const std::vector items{scored(0, 5, 5, 10), scored(1, 2, 2, 2)};
        QCOMPARE(order(items, {}), (QList<int>{1, 0}));
        QCOMPARE(order(items, {.countsEffort = false}), (QList<int>{0, 1}));
        QCOMPARE(Ranking::of(items, {.vision = 0.5}).items().front().score, 20.0);
    }

    void withoutEffortTheUsualOneCounts()
    {
        const std::vector items{scored(0, 4, 4, 2), scored(1, 4, 4), scored(2, 4, 4, 8), scored(3, 4, 4, 4)};
        const Ranking ranking = Ranking::of(items, {});
        QCOMPARE(ranking.usualEffort(), 4.0);
        QCOMPARE(order(items, {}), (QList<int>{0, 1, 3, 2}));
        QVERIFY(ranking.items()[1].isEffortAssumed && !ranking.items()[0].isEffortAssumed);
        QCOMPARE(Ranking::of(std::vector{scored(0, 1, 1)}, {}).items().front().score, 20.0);
    }

    void equalsShareARankInDocumentOrder()
    {
        const Ranking ranking = Ranking::of(std::vector{scored(4, 3, 3), scored(7, 5, 5), scored(8, 3, 3), scored(9, 1, 1)}, {});
        QList<int> ranks;
        for (const RankedItem &each : ranking.items())
            ranks << each.rank;
        QCOMPARE(ranks, (QList<int>{1, 2, 2, 4}));
        QCOMPARE(ranking.items()[1].item, 4);
    }

    void whatLacksAScoreIsNotRanked()
    {
        const std::vector<ItemPriority> items{{0, {.value = Score{3, 5}}}, scored(1, 3, 3), {2, {}}};
        const Ranking ranking = Ranking::of(items, {});
        QCOMPARE(ranking.items().size(), 1U);
        QCOMPARE(ranking.unscored(), (std::vector{0, 2}));
        QVERIFY(Ranking::of({}, {}).items().empty());
    }

    void anOrderThatAChangedWeightTurnsRoundSaysWhere()
    {
        // 0 is ahead up to a weight of one half, 1 from there on.
        const std::vector items{scored(0, 5, 3), scored(1, 3, 5)};
        const Ranking ranking = Ranking::of(items, {.vision = 0.55, .countsEffort = false});
        QVERIFY(!ranking.survives());
        QCOMPARE(ranking.overtakings().size(), 1U);
        QCOMPARE(ranking.overtakings().front().item, 0);
        QCOMPARE(ranking.overtakings().front().other, 1);
        QCOMPARE(ranking.overtakings().front().weight, 0.5);
        QVERIFY(Ranking::of(items, {.vision = 0.65, .countsEffort = false}).survives());
        QVERIFY(!Ranking::of(items, {.vision = 0.45, .countsEffort = false}).survives());
        QVERIFY(Ranking::of(items, {.vision = 0.4, .countsEffort = false}).survives());
    }

    void whatIsBetterInBothSurvivesEachWeight()
    {
        for (const double weight : {0.0, 0.3, 0.6, 1.0})
            QVERIFY(Ranking::of(std::vector{scored(0, 5, 4), scored(1, 3, 2), scored(2, 1, 1)}, {.vision = weight}).survives());
    }

    void onlyTheTopIsJudged()
    {
        std::vector<ItemPriority> items;
        for (int i = 0; i < Ranking::top; ++i)
            items.push_back({i, {.value = Score{100 - i, 100}, .vision = Score{100 - i, 100}}});
        items.push_back(scored(10, 3, 1));
        items.push_back(scored(11, 1, 3));
        QVERIFY(Ranking::of(items, {.vision = 0.5, .countsEffort = false}).survives());
        items.push_back({12, {.value = Score{0, 100}, .vision = Score{100, 100}}});
        items.push_back({13, {.value = Score{100, 100}, .vision = Score{93, 100}}});
        QVERIFY(!Ranking::of(items, {.vision = 0.5, .countsEffort = false}).survives());
    }

    void manyWithTheSameScoresAreRanked()
    {
        std::vector<ItemPriority> items;
        for (int i = 0; i < 20000; ++i)
            items.push_back(scored(i, 3, 3, 3));
        const Ranking ranking = Ranking::of(items, {});
        QCOMPARE(ranking.items().back().rank, 1);
        QVERIFY(ranking.survives());
    }
};

THROUGHLINE_SUITE(RankingTest)
#include "tst_ranking.moc"
