// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/distances.h"
#include "core/sketch/erasing.h"
#include "tests/support/randomsketch.h"
#include "tests/support/suites.h"

#include <QTest>

#include <algorithm>

using namespace throughline;

namespace {

Sketch oneStroke(int points)
{
    InkMark ink;
    for (int i = 0; i < points; ++i)
        ink.points.append({i * 10.0, 0});
    Sketch sketch;
    sketch.marks.append(ink);
    return sketch;
}

const InkMark &ink(const Sketch &sketch, int mark)
{
    return std::get<InkMark>(sketch.marks[mark]);
}

Eraser randomEraser(QRandomGenerator &random)
{
    Eraser eraser;
    eraser.radius = 2 + random.generateDouble() * 60;
    for (int i = random.bounded(1, 8); i > 0; --i)
        eraser.way.append({random.generateDouble() * 1280, random.generateDouble() * 720});
    return eraser;
}

/// Whether \a piece is \a whole's points from some place on.
bool isPart(const InkMark &piece, const InkMark &whole)
{
    return !std::ranges::search(whole.points, piece.points).empty();
}

} // namespace

class ErasingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aStrokeFallsIntoTwo()
    {
        const Sketch left = withoutErased(oneStroke(11), {{{50, 20}, {50, -20}}, 12});
        QCOMPARE(left.marks.size(), 2);
        QCOMPARE(ink(left, 0).points.last().x, 30);
        QCOMPARE(ink(left, 1).points.first().x, 70);
    }

    void aSmallEraserPassesBetweenTwoPoints()
    {
        const Sketch left = withoutErased(oneStroke(10), {{{45, 20}, {45, -20}}, 1});
        QCOMPARE(left.marks.size(), 2);
        QCOMPARE(ink(left, 0).points.size() + ink(left, 1).points.size(), 10);
    }

    void anEraserElsewhereChangesNothing()
    {
        const Sketch sketch = oneStroke(10);
        QVERIFY(withoutErased(sketch, {{{45, 60}}, 10}) == sketch);
        QVERIFY(withoutTouched(sketch, {{{45, 60}}, 10}) == sketch);
    }

    void aTouchedMarkIsGoneAsAWhole()
    {
        Sketch sketch = oneStroke(10);
        sketch.marks.append(LineMark{{0, 100}, {100, 100}});
        sketch.marks.append(ForeignMark{QStringLiteral("<g/>")});
        const Sketch left = withoutTouched(sketch, {{{50, 300}, {50, 80}}, 5});
        QCOMPARE(left.marks.size(), 2);
        QVERIFY(std::holds_alternative<InkMark>(left.marks[0]));
    }

    void erasingInventsNothingAndLeavesNothingUnderTheEraser()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 100; ++round) {
            Sketch sketch;
            for (int i = 0; i < 5; ++i)
                sketch.marks.append(randomInk(random, random.bounded(1, 50)));
            const Eraser eraser = randomEraser(random);
            const Sketch left = withoutErased(sketch, eraser);
            for (const Mark &mark : left.marks) {
                const InkMark &piece = std::get<InkMark>(mark);
                QVERIFY(
                    std::ranges::any_of(sketch.marks, [&](const Mark &whole) { return isPart(piece, std::get<InkMark>(whole)); }));
                for (qsizetype i = 0; i + 1 < piece.points.size(); ++i) {
                    for (const QPointF at : eraser.way)
                        QVERIFY(distanceToSegment(at, piece.points[i].position(), piece.points[i + 1].position()) > eraser.radius);
                }
            }
        }
    }
};

THROUGHLINE_SUITE(ErasingTest)
#include "tst_erasing.moc"
