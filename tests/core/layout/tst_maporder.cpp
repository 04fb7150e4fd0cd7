// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/columnfit.h"
#include "core/layout/maporder.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace throughline;

namespace {

/// Layers of some vertices, the last ones pinned, some in blocks, with edges at random.
LayeredGraph randomGraph(QRandomGenerator &random)
{
    LayeredGraph graph;
    int vertices = 0;
    int blocks = 0;
    for (int layer = 0; layer < 4; ++layer) {
        const int count = 1 + static_cast<int>(random.bounded(12));
        std::vector<int> layerVertices;
        bool isInBlock = false;
        for (int i = 0; i < count; ++i) {
            isInBlock = random.bounded(3) == 0;
            blocks += !isInBlock || random.bounded(2) == 0;
            graph.block.push_back(isInBlock ? blocks : -1);
            layerVertices.push_back(vertices++);
        }
        graph.movable.push_back(static_cast<int>(random.bounded(count + 1)));
        graph.layers.push_back(layerVertices);
    }
    for (std::size_t layer = 1; layer < graph.layers.size(); ++layer) {
        const auto pick
            = [&random](const std::vector<int> &from) { return from[random.bounded(static_cast<quint32>(from.size()))]; };
        for (int i = 0; i < 20; ++i)
            graph.edges.push_back({pick(graph.layers[layer - 1]), pick(graph.layers[layer])});
    }
    return graph;
}

/// Counts what crosses the slow way.
qint64 crossingsOf(const LayeredGraph &graph, const LayeredGraph::Layers &order)
{
    const auto place = [&order](int vertex) {
        for (const auto &layer : order) {
            const auto found = std::ranges::find(layer, vertex);
            if (found != layer.end())
                return found - layer.begin();
        }
        return std::ptrdiff_t(-1);
    };
    const auto layerOf = [&graph](int vertex) {
        return std::ranges::find_if(graph.layers, [vertex](const auto &layer) { return std::ranges::contains(layer, vertex); });
    };
    qint64 count = 0;
    for (std::size_t a = 0; a < graph.edges.size(); ++a) {
        for (std::size_t b = a + 1; b < graph.edges.size(); ++b) {
            if (layerOf(graph.edges[a].left) != layerOf(graph.edges[b].left))
                continue;
            count += (place(graph.edges[a].left) - place(graph.edges[b].left))
                    * (place(graph.edges[a].right) - place(graph.edges[b].right))
                < 0;
        }
    }
    return count;
}

} // namespace

class MapOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void crossedLinesAreUncrossed()
    {
        LayeredGraph graph;
        graph.layers = {{0, 1, 2}, {3, 4, 5}};
        graph.movable = {3, 3};
        graph.block = {-1, -1, -1, -1, -1, -1};
        graph.edges = {{0, 5}, {1, 4}, {2, 3}};
        QCOMPARE(graph.crossings(graph.layers), 3);
        const auto order = graph.ordered();
        QCOMPARE(graph.crossings(order), 0);
        QCOMPARE(order[0], (std::vector{0, 1, 2}));
    }

    void whatDoesNotCrossStaysAsItIs()
    {
        LayeredGraph graph;
        graph.layers = {{0, 1}, {2, 3, 4}};
        graph.movable = {2, 3};
        graph.block = {-1, -1, -1, -1, -1};
        graph.edges = {{0, 2}, {0, 3}, {1, 4}};
        QCOMPARE(graph.ordered(), graph.layers);
    }

    void onRandomGraphsItCrossesNoMoreThanTheFirstOrder()
    {
        QRandomGenerator random(20270131);
        qint64 before = 0;
        qint64 after = 0;
        for (int i = 0; i < 300; ++i) {
            const LayeredGraph graph = randomGraph(random);
            const auto order = graph.ordered();
            QCOMPARE(graph.crossings(graph.layers), crossingsOf(graph, graph.layers));
            QCOMPARE(graph.crossings(order), crossingsOf(graph, order));
            QVERIFY(graph.crossings(order) <= graph.crossings(graph.layers));
            QCOMPARE(graph.ordered(), order);
            before += graph.crossings(graph.layers);
            after += graph.crossings(order);
        }
        QVERIFY2(after < before * 17 / 20, // many are pinned
            qPrintable(QStringLiteral("%1 of %2").arg(after).arg(before)));
    }

    void onRandomGraphsNothingIsLostAndPinnedOnesStay()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 200; ++i) {
            const LayeredGraph graph = randomGraph(random);
            const auto order = graph.ordered();
            for (std::size_t layer = 0; layer < order.size(); ++layer) {
                QVERIFY(std::ranges::is_permutation(order[layer], graph.layers[layer]));
                const auto pinned = [&](const std::vector<int> &vertices) {
                    return std::vector(vertices.begin() + graph.movable[layer], vertices.end());
                };
                QCOMPARE(pinned(order[layer]), pinned(graph.layers[layer]));
                for (int v = 0; v + 1 < graph.movable[layer]; ++v) { // neighbours of a block are still neighbours of it
                    const auto block
                        = [&](int at) { return graph.block[static_cast<std::size_t>(order[layer][static_cast<std::size_t>(at)])]; };
                    if (block(v) < 0 || block(v) == block(v + 1))
                        continue;
                    for (int later = v + 1; later < graph.movable[layer]; ++later)
                        QVERIFY(block(later) != block(v));
                }
            }
        }
    }

    void aColumnIsFittedWithoutOverlapAndNearItsWishes()
    {
        const std::vector<ColumnSlot> slots{{.height = 10, .gap = 5, .wanted = 50, .weight = 1},
            {.height = 10, .gap = 5, .wanted = 50, .weight = 1}, {.height = 10, .gap = 0, .wanted = 200, .weight = 1}};
        QCOMPARE(fitColumn(slots, 0, 1000), (std::vector<double>{42.5, 57.5, 200}));
        QCOMPARE(fitColumn(slots, 0, 100), (std::vector<double>{42.5, 57.5, 90}));
        QCOMPARE(fitColumn({}, 0, 100), std::vector<double>());
    }

    void aColumnThatIsTooLongBeginsAtTheTop()
    {
        const std::vector<ColumnSlot> slots(20, {.height = 10, .gap = 2, .wanted = 500, .weight = 1});
        const std::vector<double> tops = fitColumn(slots, 30, 100);
        QCOMPARE(tops.front(), 30);
        for (std::size_t i = 1; i < tops.size(); ++i)
            QVERIFY(tops[i] >= tops[i - 1] + 12 - 1e-9);
    }
};

THROUGHLINE_SUITE(MapOrderTest)
#include "tst_maporder.moc"
