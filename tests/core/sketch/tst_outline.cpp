// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/distances.h"
#include "core/sketch/outline.h"
#include "tests/support/randomsketch.h"
#include "tests/support/suites.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace throughline;

namespace {

InkMark even(QList<InkPoint> points, double size = 10, Smoothing smoothing = Smoothing::Off)
{
    InkMark ink;
    ink.points = std::move(points);
    ink.size = size;
    ink.smoothing = smoothing;
    ink.isEven = true;
    return ink;
}

bool isFinite(const Path &path)
{
    return std::ranges::all_of(path.points(), [](QPointF point) { return std::isfinite(point.x()) && std::isfinite(point.y()); });
}

bool isOneClosedPath(const Path &path)
{
    return path.verbs().count(Path::Verb::Move) == 1 && path.verbs().first() == Path::Verb::Move
        && path.verbs().count(Path::Verb::Close) == 1 && path.verbs().last() == Path::Verb::Close;
}

double distanceToEdge(const QList<QList<QPointF>> &polygons, QPointF point)
{
    double least = std::numeric_limits<double>::infinity();
    for (const QList<QPointF> &polygon : polygons) {
        for (qsizetype i = 0; i + 1 < polygon.size(); ++i)
            least = std::min(least, distanceToSegment(point, polygon[i], polygon[i + 1]));
    }
    return least;
}

/// How far \a point is outside of what is filled.
double outside(const QList<QList<QPointF>> &polygons, QPointF point)
{
    return windingNumber(polygons, point) != 0 ? 0 : distanceToEdge(polygons, point);
}

} // namespace

class OutlineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void nothingHasNoOutline() { QVERIFY(outline(InkMark()).isEmpty()); }

    void aPointIsADot()
    {
        const Path path = outline(even({{50, 60}}, 10));
        QCOMPARE(path.bounds(), QRectF(45, 55, 10, 10));
        QVERIFY(isOneClosedPath(path));
    }

    void theSamePointManyTimesIsADot()
    {
        QCOMPARE(outline(even(QList<InkPoint>(500, {50, 60}), 10)).bounds(), QRectF(45, 55, 10, 10));
    }

    void aLineHasRoundEnds()
    {
        const auto polygons = outline(even({{0, 0}, {100, 0}}, 10)).flattened();
        QVERIFY(windingNumber(polygons, {-4.5, 0}) != 0);
        QVERIFY(windingNumber(polygons, {104.5, 0}) != 0);
        QVERIFY(windingNumber(polygons, {50, 4.9}) != 0);
        QCOMPARE(windingNumber(polygons, {50, 5.1}), 0);
        QCOMPARE(windingNumber(polygons, {-4, -4}), 0);
    }

    void pointsThatAreNoNumbersAreDropped()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        const Path path = outline(even({{nan, 0}, {0, 0}, {infinity, 5}, {100, 0, nan}, {5, -infinity}}));
        QVERIFY(path == outline(even({{0, 0}, {100, 0}})));
        QVERIFY(outline(even({{nan, nan}})).isEmpty());
    }

    void aReversalLeavesNoHole()
    {
        const auto polygons = outline(even({{0, 0}, {100, 0}, {0, 1}, {100, 2}}, 20)).flattened();
        for (double x = -8; x <= 108; x += 0.7)
            QVERIFY(windingNumber(polygons, {x, 0.5}) != 0);
    }

    void aTightLoopLeavesNoHole()
    {
        // Circles around, much smaller than the pen is wide.
        InkMark ink = even({}, 40);
        for (int i = 0; i < 100; ++i)
            ink.points.append({8 * std::cos(i * 0.3), 8 * std::sin(i * 0.3)});
        const auto polygons = outline(ink).flattened();
        for (double x = -20; x <= 20; x += 1.3) {
            for (double y = -20; y <= 20; y += 1.3)
                QVERIFY2(windingNumber(polygons, {x, y}) != 0 || std::hypot(x, y) > 24,
                    qPrintable(QStringLiteral("hole at %1, %2").arg(x).arg(y)));
        }
    }

    void slowStrokesOfAMouseAreWider()
    {
        InkMark slow;
        InkMark fast;
        for (int i = 0; i < 60; ++i) {
            slow.points.append({i * 1.0, 0});
            fast.points.append({i * 30.0, 0});
        }
        QVERIFY(middleLine(slow).last().radius > middleLine(fast).last().radius * 1.3);
    }

    void pressureWidens()
    {
        InkMark ink;
        for (int i = 0; i <= 50; ++i)
            ink.points.append({i * 4.0, 0, i / 50.0});
        const QList<Station> line = middleLine(ink);
        QVERIFY(std::ranges::is_sorted(line, {}, &Station::radius));
        QVERIFY(line.last().radius > line.first().radius * 2);
    }

    void aTaperedStrokeRunsToAPoint()
    {
        InkMark ink = even({{0, 0}, {100, 0}, {200, 10}});
        ink.isTapered = true;
        const QList<Station> line = middleLine(ink);
        QVERIFY(line.first().radius < 1 && line.last().radius < 1);
    }

    void smoothingCalmsAShakingHand()
    {
        InkMark ink = even({}, 8, Smoothing::Strong);
        for (int i = 0; i < 100; ++i)
            ink.points.append({i * 3.0, i % 2 == 0 ? -3.0 : 3.0});
        const QList<Station> line = middleLine(ink);
        const auto middle = std::span(line).subspan(10, static_cast<std::size_t>(line.size()) - 20);
        QVERIFY(std::ranges::all_of(middle, [](const Station &station) { return std::abs(station.middle.y()) < 1.5; }));
    }

    void everyPointIsCovered()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 200; ++round) {
            InkMark ink = randomInk(random, random.bounded(1, 60));
            ink.isTapered = false;
            const Path path = outline(ink);
            QVERIFY(isOneClosedPath(path));
            QVERIFY(isFinite(path));
            const auto polygons = path.flattened();
            const double reach = ink.size / 2 + smoothingReach(ink.smoothing, ink.size);
            for (const InkPoint &point : std::as_const(ink.points))
                QVERIFY2(outside(polygons, point.position()) <= reach, qPrintable(QStringLiteral("round %1").arg(round)));
        }
    }

    void withoutSmoothingEveryPointIsInside()
    {
        QRandomGenerator random(12);
        for (int round = 0; round < 200; ++round) {
            InkMark ink = randomInk(random, random.bounded(1, 60));
            ink.isTapered = false;
            ink.smoothing = Smoothing::Off;
            const auto polygons = outline(ink).flattened();
            for (const InkPoint &point : std::as_const(ink.points))
                QVERIFY2(outside(polygons, point.position()) < 0.05, qPrintable(QStringLiteral("round %1").arg(round)));
        }
    }

    void nothingIsFarFromTheStroke()
    {
        QRandomGenerator random(13);
        for (int round = 0; round < 100; ++round) {
            InkMark ink = randomInk(random, random.bounded(2, 40));
            ink.smoothing = Smoothing::Off;
            const Path path = outline(ink);
            for (const QPointF point : path.points()) {
                double least = std::numeric_limits<double>::infinity();
                for (qsizetype i = 0; i + 1 < ink.points.size(); ++i)
                    least = std::min(least, distanceToSegment(point, ink.points[i].position(), ink.points[i + 1].position()));
                // A control of a round end lies a little outside of the curve.
                QVERIFY(least <= ink.size / 2 * 1.2 + 0.5);
            }
        }
    }
};

THROUGHLINE_SUITE(OutlineTest)
#include "tst_outline.moc"
