// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/priorities.h"
#include "tests/support/suites.h"

#include <QTest>

#include <cmath>

using namespace throughline;

namespace {

ItemPriority scored(int item, int value, int vision, double effort = 0)
{
    return {
        item, {.value = Score{value, 5}, .vision = Score{vision, 5}, .effort = effort > 0 ? std::optional(effort) : std::nullopt}};
}

const QRectF area(0, 0, 1000, 800);

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

class PrioritiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void valueIsAcrossAndVisionUp()
    {
        const Priorities priorities = Priorities::of(std::vector{scored(0, 5, 1), scored(1, 1, 5)});
        const PriorityPlane plane(priorities, area);
        const QPointF asked = plane.middle(priorities.bubble(priorities.bubbleOf(0)));
        const QPointF ahead = plane.middle(priorities.bubble(priorities.bubbleOf(1)));
        QVERIFY(asked.x() > ahead.x() && asked.y() > ahead.y());
        QCOMPARE(plane.fromArea(plane.toArea({0.3, 0.8})), QPointF(0.3, 0.8));
        QCOMPARE(priorities.bubbleOf(7), -1);
        QCOMPARE(priorities.bubbleOf(-1), -1);
    }

    void areaIsEffort()
    {
        const Priorities priorities = Priorities::of(std::vector{scored(0, 1, 1, 4), scored(1, 2, 2, 16), scored(2, 3, 3)});
        QCOMPARE(priorities.bubble(0).item, 1);
        QCOMPARE(priorities.bubble(priorities.bubbleOf(0)).size, 0.5);
        QVERIFY(!priorities.bubble(priorities.bubbleOf(2)).hasEffort);
        const PriorityPlane plane(priorities, area);
        QCOMPARE(plane.radius(priorities.bubble(0)), plane.largestRadius());
    }

    void anEndlessEffortLeavesTheOthersVisible()
    {
        const Priorities priorities = Priorities::of(std::vector{scored(0, 1, 1, 2), scored(1, 2, 2, 3), scored(2, 3, 3, 1e300)});
        QCOMPARE(priorities.bubble(0).size, 1.0);
        QVERIFY(priorities.bubble(priorities.bubbleOf(0)).size > 0.2);
    }

    void equalsLieAroundTheirScoreAndDoNotOverlap()
    {
        std::vector<ItemPriority> items;
        for (int i = 0; i < 12; ++i)
            items.push_back(scored(i, 3, 3, 5));
        const Priorities priorities = Priorities::of(items);
        const PriorityPlane plane(priorities, {0, 0, 3000, 3000});
        for (const PriorityBubble &a : priorities.bubbles()) {
            for (const PriorityBubble &b : priorities.bubbles()) {
                if (a.item != b.item)
                    QVERIFY(distance(plane.middle(a), plane.middle(b)) >= 1.9 * plane.radius(a));
            }
        }
    }

    void thousandsAtOnePointStayThere()
    {
        std::vector<ItemPriority> items;
        for (int i = 0; i < 5000; ++i)
            items.push_back(scored(i, 4, 2, 1 + i % 9));
        const Priorities priorities = Priorities::of(items);
        const PriorityPlane plane(priorities, area);
        const double cell = plane.toArea({0, 0}).y() - plane.toArea({0, 0.2}).y();
        for (const PriorityBubble &bubble : priorities.bubbles())
            QVERIFY(distance(plane.middle(bubble), plane.toArea({0.8, 0.4})) <= cell / 2);
    }

    void theSameScoresGiveTheSamePlaces()
    {
        const std::vector items{scored(3, 4, 2, 8), scored(5, 4, 2, 8), scored(9, 1, 2)};
        const Priorities once = Priorities::of(items);
        const Priorities again = Priorities::of(items);
        for (int i = 0; i < std::ssize(once.bubbles()); ++i) {
            QCOMPARE(once.bubble(i).item, again.bubble(i).item);
            QCOMPARE(once.bubble(i).spread, again.bubble(i).spread);
        }
    }

    void theSmallerBubbleIsOnTop()
    {
        const Priorities priorities
            = Priorities::of(std::vector{ItemPriority{0, {.value = Score{50, 100}, .vision = Score{50, 100}, .effort = 1}},
                ItemPriority{1, {.value = Score{51, 100}, .vision = Score{50, 100}, .effort = 30}}});
        const PriorityPlane plane(priorities, area);
        const auto itemAt = [&](QPointF point) {
            const int bubble = plane.bubbleAt(priorities, point);
            return bubble < 0 ? -1 : priorities.bubble(bubble).item;
        };
        QCOMPARE(itemAt(plane.toArea({0.5, 0.5})), 0);
        QCOMPARE(itemAt(plane.toArea({0.525, 0.5})), 1);
        QCOMPARE(itemAt(plane.toArea({0.9, 0.1})), -1);
    }

    void anArrowLeadsToTheNearestThere()
    {
        const Priorities priorities
            = Priorities::of(std::vector{scored(0, 2, 2), scored(1, 3, 2), scored(2, 5, 2), scored(3, 2, 4)});
        const PriorityPlane plane(priorities, area);
        const auto from = [&](int item, QPoint step) {
            const int bubble = plane.neighbour(priorities, priorities.bubbleOf(item), step);
            return bubble < 0 ? -1 : priorities.bubble(bubble).item;
        };
        QCOMPARE(from(0, {1, 0}), 1);
        QCOMPARE(from(0, {0, -1}), 3);
        QCOMPARE(from(2, {-1, 0}), 1);
        QCOMPARE(from(2, {1, 0}), -1);
    }

    void theScaleIsThatOfMostScores()
    {
        QCOMPARE(Priorities::of({}).outOf(), 5);
        const ItemPriority ten{0, {.value = Score{7, 10}, .vision = Score{7, 10}}};
        QCOMPARE(Priorities::of(std::vector{ten}).outOf(), 10);
        QCOMPARE(Priorities::of(std::vector{ten, scored(1, 2, 2), scored(2, 2, 2)}).outOf(), 5);
    }
};

THROUGHLINE_SUITE(PrioritiesTest)
#include "tst_priorities.moc"
