// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/storyboard/sketching/sketchdesk.h"

#include "core/sketch/shapes.h"

#include <QClipboard>

using namespace throughline;

namespace {

/// A box from (100,100) to (300,200) and an ellipse from (400,100) to (500,200), select tool in hand.
struct TwoShapes : SketchDesk {
    TwoShapes()
    {
        key(Qt::Key_R);
        drag({100, 100}, {300, 200});
        key(Qt::Key_O);
        drag({400, 100}, {500, 200});
        key(Qt::Key_V);
    }

    QRect box(int place = 0) const { return mark<ShapeMark>(place).placement.rect.toRect(); }
};

} // namespace

class SelectingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void aClickPicksAndShiftAdds()
    {
        TwoShapes desk;
        desk.click({150, 100});
        QCOMPARE(desk.canvas->selection(), QList<int>{0});
        desk.click({400, 150}, Qt::ShiftModifier);
        QCOMPARE(desk.canvas->selection(), (QList<int>{0, 1}));
        desk.click({150, 100}, Qt::ShiftModifier);
        QCOMPARE(desk.canvas->selection(), QList<int>{1});
        desk.click({800, 500});
        QVERIFY(desk.canvas->selection().isEmpty());
    }

    void aRubberBandPicksWhatLiesInIt()
    {
        TwoShapes desk;
        desk.drag({350, 50}, {550, 250});
        QCOMPARE(desk.canvas->selection(), QList<int>{1});
        desk.drag({50, 50}, {350, 250}, Qt::ShiftModifier);
        QCOMPARE(desk.canvas->selection(), (QList<int>{0, 1}));
        QCOMPARE(desk.steps(), 2);
    }

    void aDragMovesAndAltLeavesACopy()
    {
        TwoShapes desk;
        desk.drag({150, 100}, {200, 200});
        QCOMPARE(desk.box(), QRect(150, 200, 200, 100));
        desk.drag({200, 200}, {500, 400}, Qt::AltModifier);
        QCOMPARE(desk.markCount(), 3);
        QCOMPARE(desk.box(), QRect(150, 200, 200, 100));
        QCOMPARE(desk.box(2), QRect(450, 400, 200, 100));
        QCOMPARE(desk.canvas->selection(), QList<int>{2});
        QCOMPARE(desk.steps(), 4);
    }

    void handlesScale()
    {
        TwoShapes desk;
        desk.click({150, 100});
        desk.drag({300, 200}, {500, 400});
        QCOMPARE(desk.box(), QRect(100, 100, 400, 300));
        desk.drag({500, 400}, {300, 250}, Qt::ShiftModifier);
        QCOMPARE(desk.box(), QRect(100, 100, 200, 150));
        desk.drag({300, 175}, {350, 175}, Qt::AltModifier);
        QCOMPARE(desk.box(), QRect(50, 100, 300, 150));
    }

    void theHandleAboveTurnsAndShiftSnaps()
    {
        TwoShapes desk;
        desk.click({150, 100});
        const double up = 26 / desk.canvas->zoom();
        desk.drag({200, 100 - up}, {300, 143}, Qt::ShiftModifier);
        QCOMPARE(desk.mark<ShapeMark>().placement.angle, 90.0);
        QCOMPARE(desk.box(), QRect(100, 100, 200, 100));
    }

    void aTurnedBoxScalesAlongItsOwnSides()
    {
        TwoShapes desk;
        desk.click({150, 100});
        const double up = 26 / desk.canvas->zoom();
        desk.drag({200, 100 - up}, {320, 60}, Qt::ShiftModifier);
        const Placement before = desk.mark<ShapeMark>().placement;
        QVERIFY(before.angle > 0);
        const QPointF corner = before.corners()[2];
        const QPointF opposite = before.corners()[0];
        desk.drag(corner, corner + (corner - opposite) / 2, Qt::ShiftModifier);
        const Placement after = desk.mark<ShapeMark>().placement;
        QCOMPARE(after.angle, before.angle);
        QVERIFY(qAbs(after.rect.width() - 300) < 1);
        QVERIFY(qAbs(after.rect.height() - 150) < 1);
        QVERIFY((after.corners()[0] - opposite).manhattanLength() < 0.5);
    }

    void aLinesEndsMoveByThemselves()
    {
        SketchDesk desk;
        desk.key(Qt::Key_L);
        desk.drag({100, 100}, {300, 100});
        desk.key(Qt::Key_V);
        desk.click({200, 100});
        desk.drag({300, 100}, {300, 300});
        QVERIFY((desk.mark<LineMark>().to - QPointF(300, 300)).manhattanLength() < 0.05);
        QVERIFY((desk.mark<LineMark>().from - QPointF(100, 100)).manhattanLength() < 0.05);
    }

    void escapePutsBackWhatWasDragged()
    {
        TwoShapes desk;
        desk.press({100, 150});
        desk.move({200, 250});
        desk.key(Qt::Key_Escape);
        desk.release({200, 250});
        QCOMPARE(desk.steps(), 2);
        QCOMPARE(desk.box(), QRect(100, 100, 200, 100));
    }

    void orderChangesByKeys()
    {
        TwoShapes desk;
        desk.click({150, 100});
        desk.key(Qt::Key_BracketRight, Qt::ControlModifier);
        QCOMPARE(desk.mark<ShapeMark>(1).kind, ShapeKind::Box);
        QCOMPARE(desk.canvas->selection(), QList<int>{1});
        desk.key(Qt::Key_BraceLeft, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.mark<ShapeMark>(0).kind, ShapeKind::Box);
    }

    void duplicateDeleteAndNudgeAreStepsOfTheirOwn()
    {
        TwoShapes desk;
        desk.click({150, 100});
        desk.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(desk.markCount(), 3);
        QCOMPARE(desk.canvas->selection(), QList<int>{2});
        desk.key(Qt::Key_Delete);
        QCOMPARE(desk.markCount(), 2);
        desk.click({150, 100});
        desk.key(Qt::Key_Right);
        QVERIFY(desk.mark<ShapeMark>().placement.rect.left() > 100.5);
        QCOMPARE(desk.steps(), 5);
    }

    void copiesGoToAnotherFrameInTheirPlace()
    {
        TwoShapes desk;
        desk.click({150, 100});
        desk.key(Qt::Key_C, Qt::ControlModifier);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.markCount(), 3);
        QVERIFY(desk.box(2) != desk.box(0));
        desk.key(Qt::Key_PageDown);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        const Sketch noon = desk.written("noon");
        QCOMPARE(noon.marks.size(), 1);
        QCOMPARE(std::get<ShapeMark>(noon.marks.first()).placement.rect.toRect(), QRect(100, 100, 200, 100));
    }

    void aColourGoesToWhatIsSelected()
    {
        TwoShapes desk;
        desk.click({150, 100});
        desk.key(Qt::Key_3);
        QCOMPARE(desk.mark<ShapeMark>(0).stroke, sketchPalette()[2].colour);
        QVERIFY(desk.mark<ShapeMark>(1).stroke != sketchPalette()[2].colour);
    }

    void undoKeepsTheSelectionWhereItStillFits()
    {
        TwoShapes desk;
        desk.drag({100, 150}, {150, 250});
        desk.document.undoStack()->undo();
        QCOMPARE(desk.canvas->selection(), QList<int>{0});
        desk.document.undoStack()->undo();
        QVERIFY(desk.canvas->selection().isEmpty());
    }
};

THROUGHLINE_SUITE(SelectingTest)
#include "tst_selecting.moc"
