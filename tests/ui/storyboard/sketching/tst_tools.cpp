// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/storyboard/sketching/sketchdesk.h"

#include "core/sketch/shapes.h"
#include "core/sketch/stencils.h"

using namespace throughline;

class ToolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void keysChooseTools_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, int key, ToolKind kind, int modifiers = 0) {
            QTest::newRow(name) << key << modifiers << static_cast<int>(kind);
        };
        row("V", Qt::Key_V, ToolKind::Select);
        row("P", Qt::Key_P, ToolKind::Pencil);
        row("M", Qt::Key_M, ToolKind::Marker);
        row("E", Qt::Key_E, ToolKind::Eraser);
        row("Shift+E", Qt::Key_E, ToolKind::PartialEraser, Qt::ShiftModifier);
        row("L", Qt::Key_L, ToolKind::Line);
        row("A", Qt::Key_A, ToolKind::Arrow);
        row("R", Qt::Key_R, ToolKind::Box);
        row("O", Qt::Key_O, ToolKind::Ellipse);
        row("T", Qt::Key_T, ToolKind::Text);
        row("U", Qt::Key_U, ToolKind::Bubble);
    }

    void keysChooseTools()
    {
        QFETCH(const int, key);
        QFETCH(const int, modifiers);
        QFETCH(const int, kind);
        SketchDesk desk;
        desk.key(key, static_cast<Qt::KeyboardModifiers>(modifiers));
        QCOMPARE(static_cast<int>(desk.canvas->tool()), kind);
        desk.key(Qt::Key_B);
        QCOMPARE(desk.canvas->tool(), ToolKind::Pen);
    }

    void pencilAndMarkerAreInkOfTheirOwn()
    {
        SketchDesk desk;
        desk.key(Qt::Key_P);
        desk.drag({100, 100}, {300, 100});
        desk.key(Qt::Key_M);
        desk.drag({100, 200}, {300, 200});
        QCOMPARE(desk.mark<InkMark>(0).tool, InkTool::Pencil);
        QCOMPARE(desk.mark<InkMark>(1).tool, InkTool::Marker);
        QVERIFY(desk.mark<InkMark>(1).colour.alpha < 255);
    }

    void linesAndArrowsKeepTheirEnds()
    {
        SketchDesk desk;
        desk.key(Qt::Key_L);
        desk.drag({100, 100}, {300, 180});
        desk.key(Qt::Key_A);
        desk.drag({100, 300}, {300, 310}, Qt::ShiftModifier);
        QCOMPARE(desk.mark<LineMark>(0).heads, ArrowHeads::None);
        QVERIFY((desk.mark<LineMark>(0).to - QPointF(300, 180)).manhattanLength() < 0.05);
        QCOMPARE(desk.mark<LineMark>(1).heads, ArrowHeads::End);
        QCOMPARE(desk.mark<LineMark>(1).to.y(), desk.mark<LineMark>(1).from.y());
    }

    void shapesAreSquareWithShiftAndAroundTheStartWithAlt()
    {
        SketchDesk desk;
        desk.key(Qt::Key_R);
        desk.drag({100, 100}, {300, 200});
        desk.drag({400, 100}, {500, 150}, Qt::ShiftModifier);
        desk.key(Qt::Key_O);
        desk.key(Qt::Key_F);
        desk.drag({700, 400}, {750, 420}, Qt::AltModifier);
        QCOMPARE(desk.mark<ShapeMark>(0).placement.rect.toRect(), QRect(100, 100, 200, 100));
        QVERIFY(!desk.mark<ShapeMark>(0).fill.isVisible());
        QCOMPARE(desk.mark<ShapeMark>(1).placement.rect.toRect(), QRect(400, 100, 100, 100));
        QCOMPARE(desk.mark<ShapeMark>(2).kind, ShapeKind::Ellipse);
        QCOMPARE(desk.mark<ShapeMark>(2).placement.rect.toRect(), QRect(650, 380, 100, 40));
        QVERIFY(desk.mark<ShapeMark>(2).fill.isVisible());
    }

    void aClickWithAShapeToolDrawsNothing()
    {
        SketchDesk desk;
        desk.key(Qt::Key_R);
        desk.click({200, 200});
        QCOMPARE(desk.steps(), 0);
    }

    void shiftIsSeenBeforeThePointerMoves()
    {
        SketchDesk desk;
        desk.key(Qt::Key_R);
        desk.press({100, 100});
        desk.move({300, 200});
        QTest::keyPress(desk.canvas, Qt::Key_Shift);
        desk.release({300, 200}, Qt::ShiftModifier);
        QCOMPARE(desk.mark<ShapeMark>().placement.rect.toRect(), QRect(100, 100, 200, 200));
    }

    void erasersTakeWholeMarksOrOnlyInk()
    {
        SketchDesk desk;
        desk.drag({100, 100}, {500, 100});
        desk.drag({100, 300}, {500, 300});
        desk.key(Qt::Key_E);
        desk.drag({300, 80}, {300, 120});
        QCOMPARE(desk.markCount(), 1);
        desk.document.undoStack()->undo();
        desk.key(Qt::Key_E, Qt::ShiftModifier);
        for (int i = 0; i < 3; ++i)
            desk.drag({320, 250}, {320, 350});
        QCOMPARE(desk.markCount(), 3);
    }

    void anEraserThatMeetsNothingIsNoEdit()
    {
        SketchDesk desk;
        desk.drag({100, 100}, {500, 100});
        desk.key(Qt::Key_E);
        desk.drag({300, 400}, {400, 500});
        QCOMPARE(desk.steps(), 1);
    }

    void escapeGivesBackWhatAnEraserTook()
    {
        SketchDesk desk;
        desk.drag({100, 100}, {500, 100});
        const QImage before = desk.canvas->grab(QRect(0, 0, 700, 300)).toImage();
        desk.key(Qt::Key_E);
        desk.press({300, 80});
        desk.move({300, 120});
        QVERIFY(desk.canvas->grab(QRect(0, 0, 700, 300)).toImage() != before);
        desk.key(Qt::Key_Escape);
        desk.key(Qt::Key_B);
        QCOMPARE(desk.steps(), 1);
        QCOMPARE(desk.canvas->grab(QRect(0, 0, 700, 300)).toImage(), before);
    }

    void numbersChooseColoursAndBracketsSizes()
    {
        SketchDesk desk;
        desk.key(Qt::Key_3);
        const double before = desk.canvas->style().size(ToolKind::Pen);
        desk.key(Qt::Key_BracketRight);
        desk.drag({100, 100}, {300, 100});
        QCOMPARE(desk.mark<InkMark>().colour, sketchPalette()[2].colour);
        QVERIFY(desk.mark<InkMark>().size > before);
        desk.key(Qt::Key_BracketLeft);
        QCOMPARE(desk.canvas->style().size(ToolKind::Pen), before);
    }

    void stencilsCarryTheirOwnPaths()
    {
        SketchDesk desk;
        const Stencil &first = stencils().first();
        Q_EMIT desk.canvas->stencilDropped(first.name, {400, 300});
        QCOMPARE(desk.mark<StencilMark>().name, first.name);
        QVERIFY(!desk.mark<StencilMark>().figures.isEmpty());
        QCOMPARE(desk.canvas->selection(), QList<int>{0});
        QCOMPARE(desk.canvas->tool(), ToolKind::Select);
        QCOMPARE(desk.steps(), 1);
    }
};

THROUGHLINE_SUITE(ToolsTest)
#include "tst_tools.moc"
