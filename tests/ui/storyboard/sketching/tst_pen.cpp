// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/storyboard/sketching/sketchdesk.h"

#include <cmath>

using namespace throughline;

class PenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void aStrokeKeepsEveryPointAndItsPressure()
    {
        SketchDesk desk;
        desk.pen(QEvent::TabletPress, {100, 100}, 0.1);
        for (int i = 1; i <= 9; ++i)
            desk.pen(QEvent::TabletMove, {100.0 + 20 * i, 100.0 + 5 * i}, 0.1 + 0.1 * i);
        desk.pen(QEvent::TabletRelease, {280, 145}, 0);

        QCOMPARE(desk.markCount(), 1);
        const auto ink = desk.mark<InkMark>();
        QCOMPARE(ink.points.size(), 10);
        QCOMPARE(ink.points.first().pressure, 0.1);
        QCOMPARE(ink.points.last().pressure, 1.0);
        QVERIFY(qAbs(ink.points.last().x - 280) < 0.02);
        QCOMPARE(ink.tool, InkTool::Pen);
    }

    void aStrokeIsOneUndoStep()
    {
        SketchDesk desk;
        desk.penStroke({100, 100}, {300, 200});
        desk.penStroke({100, 200}, {300, 300});
        QCOMPARE(desk.steps(), 2);
        desk.document.undoStack()->undo();
        QCOMPARE(desk.markCount(), 1);
        QCOMPARE(desk.canvas->sketch().marks.size(), 1);
        desk.document.undoStack()->undo();
        QVERIFY(desk.path().isEmpty());
        QCOMPARE(desk.document.snapshot().text().toUtf8(), QByteArray(twoFrames));
    }

    void undoShowsAtOnce()
    {
        SketchDesk desk;
        const QColor paper = desk.pixel({200, 150});
        desk.penStroke({100, 150}, {300, 150}, 1);
        QVERIFY(desk.pixel({200, 150}) != paper);
        desk.document.undoStack()->undo();
        QCOMPARE(desk.pixel({200, 150}), paper);
        desk.document.undoStack()->redo();
        QVERIFY(desk.pixel({200, 150}) != paper);
    }

    void theInkIsSeenWhileItIsDrawn()
    {
        SketchDesk desk;
        const QColor paper = desk.pixel({200, 150});
        desk.pen(QEvent::TabletPress, {100, 150}, 1);
        for (int x = 120; x <= 300; x += 20)
            desk.pen(QEvent::TabletMove, {double(x), 150}, 1);
        QVERIFY(desk.pixel({200, 150}) != paper);
        QVERIFY(desk.path().isEmpty());
    }

    void inkLooksTheSameWhileItIsDrawnAndAfter_data()
    {
        QTest::addColumn<int>("tool");
        QTest::newRow("pen") << int(Qt::Key_B);
        QTest::newRow("marker") << int(Qt::Key_M);
    }

    void inkLooksTheSameWhileItIsDrawnAndAfter()
    {
        QFETCH(const int, tool);
        SketchDesk desk;
        desk.key(tool);
        const auto place = [](int i) { return QPointF(640 + 3.0 * (i % 160 - 80), 360 + 250 * std::sin(i * 0.05)); };
        desk.pen(QEvent::TabletPress, place(0), 0.3);
        for (int i = 1; i < 600; ++i) {
            desk.pen(QEvent::TabletMove, place(i), 0.3 + 0.001 * i);
            if (i % 20 == 0)
                QCoreApplication::processEvents();
        }
        const QImage wet = desk.canvas->grab().toImage().convertToFormat(QImage::Format_RGB32);
        desk.pen(QEvent::TabletRelease, place(599), 0);
        desk.pen(QEvent::TabletMove, place(599), 0, Qt::NoButton);
        const QImage dry = desk.canvas->grab().toImage().convertToFormat(QImage::Format_RGB32);
        int different = 0;
        for (int y = 0; y < wet.height(); ++y) {
            for (int x = 0; x < wet.width(); ++x)
                different += std::abs(qGray(wet.pixel(x, y)) - qGray(dry.pixel(x, y))) > 48;
        }
        QCOMPARE_LT(different, 60); // the edges of a stretch's end may differ by a shade
    }

    void movesWithoutPressureAreNoPartOfTheStroke()
    {
        SketchDesk desk;
        desk.pen(QEvent::TabletPress, {100, 100}, 0.5);
        desk.pen(QEvent::TabletMove, {150, 100}, 0.5);
        desk.pen(QEvent::TabletMove, {400, 400}, 0);
        desk.pen(QEvent::TabletRelease, {420, 420}, 0);
        QCOMPARE(desk.mark<InkMark>().points.size(), 2);
    }

    void mouseEventsDuringAndJustAfterAStrokeAreIgnored()
    {
        SketchDesk desk;
        desk.pen(QEvent::TabletPress, {100, 100}, 0.5);
        desk.press({500, 500});
        desk.move({600, 600});
        desk.pen(QEvent::TabletMove, {200, 100}, 0.5);
        desk.release({600, 600});
        desk.pen(QEvent::TabletRelease, {200, 100}, 0);
        desk.drag({500, 500}, {600, 600});
        QCOMPARE(desk.markCount(), 1);
        QCOMPARE(desk.mark<InkMark>().points.size(), 2);
        QTest::qWait(200);
        desk.drag({500, 500}, {600, 600});
        QCOMPARE(desk.markCount(), 2);
    }

    void thePensOtherEndErases()
    {
        SketchDesk desk;
        desk.penStroke({100, 100}, {300, 100});
        desk.penStroke({100, 300}, {300, 300});
        desk.isUpsideDown = true;
        desk.penStroke({200, 60}, {200, 140});
        QCOMPARE(desk.markCount(), 1);
        QVERIFY(desk.mark<InkMark>().points.first().y > 250);
        QCOMPARE(desk.canvas->tool(), ToolKind::Pen);
    }

    void aPenThatLeavesInTheMiddleEndsTheStroke()
    {
        SketchDesk desk;
        desk.pen(QEvent::TabletPress, {100, 100}, 0.5);
        desk.pen(QEvent::TabletMove, {200, 100}, 0.5);
        desk.penLeaves();
        QCOMPARE(desk.markCount(), 1);
        QVERIFY(!desk.canvas->isBusy());
        desk.penStroke({100, 300}, {300, 300});
        QCOMPARE(desk.markCount(), 2);
    }

    void aPenButtonDoesNotDraw()
    {
        SketchDesk desk;
        desk.pen(QEvent::TabletPress, {100, 100}, 0.5, Qt::RightButton);
        desk.pen(QEvent::TabletMove, {200, 100}, 0.5, Qt::RightButton);
        desk.pen(QEvent::TabletRelease, {200, 100}, 0, Qt::RightButton);
        QCOMPARE(desk.steps(), 0);
    }

    void escapeLeavesAStrokeWithoutATrace()
    {
        SketchDesk desk;
        const QImage before = desk.canvas->grab().toImage();
        desk.pen(QEvent::TabletPress, {100, 100}, 0.5);
        desk.pen(QEvent::TabletMove, {200, 100}, 0.5);
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.canvas->isBusy());
        desk.pen(QEvent::TabletMove, {300, 100}, 0.5);
        desk.pen(QEvent::TabletRelease, {300, 100}, 0);
        QCOMPARE(desk.steps(), 0);
        QCOMPARE(desk.canvas->grab().toImage(), before);
    }

    void aMouseDrawsToo()
    {
        SketchDesk desk;
        desk.drag({100, 100}, {300, 200});
        const auto ink = desk.mark<InkMark>();
        QCOMPARE(ink.points.size(), 5);
        QCOMPARE(ink.points.first().pressure, 0.5);
        QCOMPARE(ink.points.last().pressure, 0.5);
    }

    void shiftDrawsStraightLines()
    {
        SketchDesk desk;
        desk.drag({100, 100}, {300, 120}, Qt::ShiftModifier);
        const auto ink = desk.mark<InkMark>();
        QCOMPARE(ink.points.size(), 2);
        QCOMPARE(ink.points.last().y, ink.points.first().y);
    }
};

THROUGHLINE_SUITE(PenTest)
#include "tst_pen.moc"
