// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/arranging.h"
#include "core/sketch/picking.h"
#include "core/sketch/shapes.h"
#include "core/sketch/stencils.h"
#include "tests/support/randomsketch.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

/// Lines that differ in where they start: their order can be read off.
Sketch numbered(int count)
{
    Sketch sketch;
    for (int i = 0; i < count; ++i)
        sketch.marks.append(LineMark{QPointF(i, 0), QPointF(i, 10)});
    return sketch;
}

QString order(const Sketch &sketch)
{
    QString order;
    for (const Mark &mark : sketch.marks)
        order += QString::number(std::get<LineMark>(mark).from.x());
    return order;
}

ShapeMark box(const QRectF &rect, double angle = 0)
{
    ShapeMark shape;
    shape.placement = {rect, angle, false};
    return shape;
}

const Placement &placementOf(const Mark &mark)
{
    return *placement(mark);
}

} // namespace

class ArrangingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void marksChangePlaces_data()
    {
        QTest::addColumn<QList<int>>("marks");
        QTest::addColumn<QString>("front");
        QTest::addColumn<QString>("back");
        QTest::addColumn<QString>("forward");
        QTest::addColumn<QString>("backward");
        QTest::newRow("one") << QList{1} << u"0231"_s << u"1023"_s << u"0213"_s << u"1023"_s;
        QTest::newRow("two apart") << QList{2, 0} << u"1302"_s << u"0213"_s << u"1032"_s << u"0213"_s;
        QTest::newRow("the topmost two") << QList{2, 3} << u"0123"_s << u"2301"_s << u"0123"_s << u"0231"_s;
        QTest::newRow("none that exists") << QList{7, -1} << u"0123"_s << u"0123"_s << u"0123"_s << u"0123"_s;
    }

    void marksChangePlaces()
    {
        QFETCH(const QList<int>, marks);
        const Sketch sketch = numbered(4);
        QTEST(order(broughtToFront(sketch, marks).sketch), "front");
        QTEST(order(sentToBack(sketch, marks).sketch), "back");
        QTEST(order(broughtForward(sketch, marks).sketch), "forward");
        QTEST(order(sentBackward(sketch, marks).sketch), "backward");
    }

    void theirNewPlacesAreTold()
    {
        const Rearranged moved = broughtToFront(numbered(4), {0, 2});
        QCOMPARE(moved.marks, QList({2, 3}));
        const Rearranged copied = duplicated(numbered(3), {1}, {5, 5});
        QCOMPARE(copied.marks, QList({3}));
        QCOMPARE(std::get<LineMark>(copied.sketch.marks[3]).from, QPointF(6, 5));
        QCOMPARE(order(removed(numbered(4), {3, 1})), u"02"_s);
    }

    void movingThereAndBackChangesNothing()
    {
        for (quint32 seed = 0; seed < 20; ++seed) {
            const Sketch sketch = normalised(randomSketch(seed));
            QList<int> all;
            for (int i = 0; i < sketch.marks.size(); ++i)
                all.append(i);
            QVERIFY(moved(moved(sketch, all, {12.34, -5}), all, {-12.34, 5}) == sketch);
        }
    }

    void aBoxStaysABoxHoweverItIsTurned()
    {
        Mark mark = box({100, 100, 80, 40});
        for (int i = 0; i < 36; ++i)
            mark = turned(mark, {140, 120}, 10);
        QCOMPARE(placementOf(mark).rect, QRectF(100, 100, 80, 40));
        QCOMPARE(placementOf(mark).angle, 0);
        const Placement once = placementOf(turned(mark, {0, 0}, 90));
        QCOMPARE(once.angle, 90);
        QCOMPARE(once.bounds(), QRectF(-140, 100, 40, 80));
    }

    void scalingEvenlyScalesLinesAndType()
    {
        const Mark mark = scaled(box({10, 10, 20, 20}, 30), {0, 0}, 2, 2);
        QCOMPARE(placementOf(mark).rect, QRectF(20, 20, 40, 40));
        QCOMPARE(std::get<ShapeMark>(mark).width, 8);
        TextMark text;
        text.text = u"a"_s;
        QCOMPARE(std::get<TextMark>(scaled(text, {0, 0}, 2, 2)).size, 64);
    }

    void stretchingABoxLeavesItsLineAlone()
    {
        const Mark mark = scaled(box({10, 10, 20, 20}), {10, 10}, 3, 1);
        QCOMPARE(placementOf(mark).rect, QRectF(10, 10, 60, 20));
        QCOMPARE(std::get<ShapeMark>(mark).width, 4);
        QCOMPARE(placementOf(scaled(box({0, 0, 20, 10}, 90), {10, 5}, 2, 1)).rect.size(), QSizeF(20, 20));
    }

    void mirroringTwiceChangesNothing()
    {
        const Sketch sketch = normalised([] {
            Sketch all;
            all.marks = {placed(stencils().front(), {100, 100}, 80), box({200, 50, 40, 20}, 30), LineMark{{1, 2}, {33, 44}}};
            return all;
        }());
        const Sketch once = mirrored(sketch, {0, 1, 2});
        QVERIFY(placementOf(once.marks[0]).isMirrored);
        QCOMPARE(placementOf(once.marks[1]).angle, 330);
        QVERIFY(mirrored(once, {0, 1, 2}) == sketch);
    }

    void upsideDownIsMirroredAndHalfTurned()
    {
        const Mark stencil = placed(stencils().front(), {100, 100}, 80);
        const Mark flipped = scaled(stencil, {100, 100}, 1, -1);
        const QPointF corner = placementOf(stencil).rect.topLeft();
        QCOMPARE(placementOf(flipped).turned(corner), placementOf(stencil).rect.bottomLeft());
    }

    void recolouringKeepsInkTranslucent()
    {
        InkMark ink;
        ink.points = {{1, 2}};
        ink.colour = {1, 2, 3, 102};
        QCOMPARE(std::get<InkMark>(recoloured(ink, {9, 9, 9})).colour, (Colour{9, 9, 9, 102}));
    }

    void theTopmostMarkIsPicked()
    {
        Sketch sketch;
        ShapeMark filled = box({0, 0, 100, 100});
        filled.fill = {255, 255, 255};
        sketch.marks = {filled, box({20, 20, 60, 60}), ForeignMark{u"<g/>"_s}};
        QCOMPARE(markAt(sketch, {50, 50}, 2), 0);
        QCOMPARE(markAt(sketch, {21, 50}, 2), 1);
        QCOMPARE(markAt(sketch, {150, 50}, 2), -1);
        QCOMPARE(marksIn(sketch, {10, 10, 80, 80}), QList({1}));
    }

    void aTurnedBoxIsPickedWhereItIsSeen()
    {
        TextMark text;
        text.text = u"a"_s;
        text.placement = {{0, 40, 100, 20}, 90, false};
        QVERIFY(isHit(text, {50, 5}, 0));
        QVERIFY(!isHit(text, {5, 50}, 0));
    }

    void inkIsPickedOnItsLine()
    {
        InkMark ink;
        ink.size = 10;
        ink.points = {{0, 0}, {100, 0}};
        QVERIFY(isHit(ink, {50, 7}, 3));
        QVERIFY(!isHit(ink, {50, 9}, 3));
    }

    void allFiguresLieInTheBounds()
    {
        for (quint32 seed = 0; seed < 20; ++seed) {
            for (const Mark &mark : normalised(randomSketch(seed)).marks) {
                const QRectF around = bounds(mark).adjusted(-10, -10, 10, 10);
                if (std::holds_alternative<InkMark>(mark) || std::holds_alternative<StencilMark>(mark))
                    continue;
                for (const Figure &figure : figures(mark)) {
                    for (const auto &polygon : figure.path.flattened())
                        for (const QPointF point : polygon)
                            QVERIFY(around.contains(point));
                }
            }
        }
    }
};

THROUGHLINE_SUITE(ArrangingTest)
#include "tst_arranging.moc"
