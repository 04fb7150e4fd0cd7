// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/roadmap/roadmapbench.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QScrollBar>

using namespace throughline;

class TimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    // --- the pointer ---

    void aBarIsDraggedFromColumnToColumn()
    {
        RoadmapBench bench(smallPlan());
        bench.drag(bench.middle("one"), bench.middle("one") + QPoint(bench.quarter() + 9, 0));
        QCOMPARE(bench.text(), smallPlan().replace("2027 Q1\n- Why", "2027 Q2\n- Why"));
        QCOMPARE(bench.document.undoStack()->count(), 1);
        bench.undo();
        QCOMPARE(bench.text(), smallPlan());
    }

    void anEdgeIsDragged()
    {
        RoadmapBench bench(smallPlan());
        const QRect area = bench.area("two");
        bench.drag({area.right() - 2, area.center().y()}, {area.right() + bench.quarter(), area.center().y()});
        QCOMPARE(bench.when("two"), "2027 Q2 to 2027 Q3");
        const QRect longer = bench.area("two");
        bench.drag({longer.left() + 2, longer.center().y()}, {longer.left() + bench.quarter(), longer.center().y()});
        QCOMPARE(bench.when("two"), "2027 Q3");
    }

    void withAltItIsExact()
    {
        RoadmapBench bench(smallPlan());
        const QRect area = bench.area("two");
        bench.drag(
            {area.right() - 2, area.center().y()}, {area.right() - 2 + bench.quarter() / 6, area.center().y()}, Qt::AltModifier);
        QVERIFY2(bench.when("two").startsWith("2027 Q2 to 2027-07-1"), bench.when("two"));
    }

    void anotherLaneIsAnotherTheme()
    {
        RoadmapBench bench(smallPlan());
        bench.drag(bench.middle("one"), {bench.middle("one").x() + bench.quarter(), bench.middle("three").y()});
        QCOMPARE(bench.when("one"), "2027 Q2");
        QCOMPARE(bench.strategy().groupOf(bench.strategy().element(bench.item("one"))).name, QStringLiteral("Then"));
        QCOMPARE(bench.document.undoStack()->count(), 1);
        QCOMPARE(bench.current(), "one");
    }

    void anotherLaneIsAnotherTeamStatusOrWhy()
    {
        RoadmapBench bench(smallPlan());
        bench.view->setLanesBy(LaneBy::Team);
        bench.drag(bench.middle("one"), {bench.middle("one").x(), bench.middle("three").y()});
        QCOMPARE(bench.field("one", FieldKey::Team), "Red");
        const Roadmap &roadmap = bench.view->model().roadmap();
        const auto laneOf = [&](const char *id) { return bench.view->model().bar(roadmap.barOf(bench.item(id))).lane; };
        QCOMPARE(laneOf("one"), laneOf("three"));
        bench.view->setLanesBy(LaneBy::Status);
        bench.drag(bench.middle("two"), {bench.middle("two").x(), bench.middle("one").y()});
        QCOMPARE(bench.field("two", FieldKey::Status), "doing");
        bench.view->setLanesBy(LaneBy::Bet);
        bench.drag(bench.middle("one"), {bench.middle("one").x(), bench.view->pointOf(QDate(2027, 1, 1), 1).y()});
        QCOMPARE(bench.field("one", FieldKey::Why), "[A book](#a-book)");
    }

    void escapeLetsGo()
    {
        RoadmapBench bench(smallPlan());
        bench.press(bench.middle("one"));
        bench.move(bench.middle("one") + QPoint(bench.quarter(), 0));
        bench.key(Qt::Key_Escape);
        bench.release(bench.middle("one") + QPoint(bench.quarter(), 0));
        QCOMPARE(bench.text(), smallPlan());
    }

    void anArrowIsDrawnAndTakenAway()
    {
        RoadmapBench bench(smallPlan());
        bench.hover(bench.middle("three"));
        const QRect area = bench.area("three");
        const QPoint handle(area.right() + Theme::tight + 5, area.center().y());
        bench.hover(handle);
        bench.drag(handle, bench.middle("four"));
        QCOMPARE(bench.field("four", FieldKey::After), "[Three](#three)");
        const QPoint between((bench.area("three").right() + bench.area("four").left()) / 2, bench.middle("three").y());
        bench.click(between);
        bench.key(Qt::Key_Delete);
        QCOMPARE(bench.text(), smallPlan());
    }

    void anArrowAgainstTheOrderIsRefused()
    {
        RoadmapBench bench(smallPlan());
        bench.hover(bench.middle("two"));
        const QRect area = bench.area("two");
        const QPoint handle(area.right() + Theme::tight + 5, area.center().y());
        bench.hover(handle);
        bench.drag(handle, bench.middle("one"));
        QCOMPARE(bench.text(), smallPlan());
        QCOMPARE(bench.refused.size(), 1);
    }

    void aDoubleClickAsksForAnItemThere()
    {
        RoadmapBench bench(smallPlan());
        const QPoint empty(bench.middle("two").x(), bench.middle("three").y());
        QTest::mouseDClick(bench.view->viewport(), Qt::LeftButton, {}, empty);
        QCOMPARE(bench.wanted.size(), 1U);
        QCOMPARE(bench.wanted.front().group, QStringLiteral("Then"));
        QCOMPARE(bench.wanted.front().fields.front().second, QStringLiteral("2027 Q2"));
    }

    void aDoubleClickEditsATitle()
    {
        RoadmapBench bench(smallPlan());
        QTest::mouseDClick(bench.view->viewport(), Qt::LeftButton, {}, bench.middle("one"));
        bench.type(QStringLiteral("Uno"));
        bench.key(Qt::Key_Return);
        QVERIFY(bench.text().contains("#### Uno\n") && bench.text().contains("- After: [Uno](#uno)\n"));
    }

    void aBarLosesItsDateInTheTray()
    {
        RoadmapBench bench(smallPlan());
        const QPoint inTray = bench.view->viewport()->mapFromGlobal(bench.tray->mapToGlobal(bench.tray->rect().center()));
        bench.drag(bench.middle("one"), inTray);
        QCOMPARE(bench.text(), smallPlan().replace("- When: 2027 Q1\n- Why", "- Why"));
    }

    void whatIsDroppedGetsThatColumnAndLane()
    {
        RoadmapBench bench(smallPlan());
        auto *list = bench.tray->findChild<QListView *>();
        QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(list->model()->rowCount(), 2);
        const std::unique_ptr<QMimeData> data(list->model()->mimeData({list->model()->index(1, 0)}));
        const QPoint place(bench.middle("two").x(), bench.middle("one").y());
        QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(bench.view->viewport(), &enter);
        QDragMoveEvent move(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(bench.view->viewport(), &move);
        QDropEvent drop(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(bench.view->viewport(), &drop);
        QCOMPARE(bench.when("six"), "2027 Q2");
        QCOMPARE(bench.strategy().groupOf(bench.strategy().element(bench.item("six"))).name, QStringLiteral("Now"));
        QCOMPARE(bench.document.undoStack()->count(), 1);
    }

    void aLaneFoldsAtItsName()
    {
        RoadmapBench bench(smallPlan());
        const double before = bench.view->model().roadmap().height();
        bench.view->setLanesBy(LaneBy::Status);
        bench.view->setLanesBy(LaneBy::Theme);
        bench.click({20, bench.middle("one").y()});
        QVERIFY(bench.view->model().lane(0).isCollapsed);
        bench.click({20, bench.middle("one").y()});
        QCOMPARE(bench.view->model().roadmap().height(), before);
    }

    // --- the keyboard ---

    void arrowKeysSelect()
    {
        RoadmapBench bench(smallPlan());
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.current(), "one");
        bench.key(Qt::Key_Right);
        QCOMPARE(bench.current(), "two");
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.current(), "three");
        bench.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.selected(), (QByteArrayList{"three", "four"}));
    }

    void keysMoveAndResize()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("two"));
        bench.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(bench.when("two"), "2027 Q3");
        bench.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(bench.when("two"), "2027 Q3 to 2027 Q4");
        bench.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.when("two"), "2027 Q2 to 2027 Q3");
        bench.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(bench.strategy().groupOf(bench.strategy().element(bench.item("two"))).name, QStringLiteral("Then"));
        bench.key(Qt::Key_Backspace);
        QCOMPARE(bench.when("two"), "");
        QCOMPARE(bench.document.undoStack()->count(), 5);
    }

    void manyMoveAsOne()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("one"));
        bench.click(bench.middle("three"), Qt::ControlModifier);
        QCOMPARE(bench.selected(), (QByteArrayList{"one", "three"}));
        bench.drag(bench.middle("one"), bench.middle("one") + QPoint(bench.quarter(), 0));
        QCOMPARE(bench.when("one"), "2027 Q2");
        QCOMPARE(bench.when("three"), "2027 Q4");
        QCOMPARE(bench.document.undoStack()->count(), 1);
    }

    void nAsksForAnItemBesideTheCurrentOne()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("three"));
        bench.key(Qt::Key_N);
        QCOMPARE(bench.wanted.size(), 1U);
        QCOMPARE(bench.wanted.front().group, QStringLiteral("Then"));
        QCOMPARE(bench.wanted.front().fields.front().second, QStringLiteral("2027 Q3"));
    }

    void deleteAsksWhereLinksLead()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("four"));
        bench.key(Qt::Key_Delete);
        QCOMPARE(bench.text(), smallPlan().replace("#### Four\n- When: 2028 Q1\n\n", ""));
    }

    void enterInTheTrayGivesADate()
    {
        RoadmapBench bench(smallPlan());
        bench.selection.selectElement(bench.item("six"));
        bench.tray->findChild<QListView *>()->setFocus();
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.when("six"), "2027 Q1");
    }

    // --- looking ---

    void columnsFollowTheZoom()
    {
        RoadmapBench bench(smallPlan());
        QCOMPARE(bench.view->unit(), Period::Unit::Quarter);
        for (const Period::Unit unit : {Period::Unit::Month, Period::Unit::Half, Period::Unit::Year}) {
            bench.view->setUnit(unit);
            QCOMPARE(bench.view->unit(), unit);
        }
        bench.key(Qt::Key_0);
        QCOMPARE(bench.view->horizontalScrollBar()->maximum(), 0);
        bench.view->setMonthWidth(200);
        QCOMPARE(bench.view->unit(), Period::Unit::Month);
    }

    void typingFilters()
    {
        RoadmapBench bench(smallPlan());
        bench.key(Qt::Key_F, Qt::ControlModifier);
        bench.type(QStringLiteral("game th"));
        QCOMPARE(bench.view->model().roadmap().bars().size(), 1U);
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.view->model().roadmap().bars().size(), 4U);
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.view->hasFocus());
    }

    void theSelectionIsShared()
    {
        RoadmapBench bench(smallPlan());
        bench.selection.selectElement(bench.item("four"));
        QCOMPARE(bench.selected(), QByteArrayList{"four"});
        QVERIFY(bench.view->accessibleDescription().contains(QStringLiteral("No why yet")));
    }

    void aScreenReaderHearsEachBar()
    {
        RoadmapBench bench(smallPlan());
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(bench.view);
        QCOMPARE(list->childCount(), 4);
        QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("Now: One"));
        QVERIFY(list->child(0)->text(QAccessible::Description).contains(QStringLiteral("bet: A game")));
        list->child(1)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QVERIFY(list->child(1)->state().selected && !bench.view->isEditing());
        list->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(bench.view->isEditing());
    }

    void anythingAtAllIsShown()
    {
        for (const QByteArray &text : {QByteArray(), QByteArray("# Only\n"), QByteArray("## Roadmap\n"), smallPlan()}) {
            RoadmapBench bench(text);
            QVERIFY(!bench.pane.grab().isNull());
            bench.view->fit();
            bench.document.start(*SourceText::fromUtf8(
                "## Roadmap\n### " + QByteArray(10000, 'x') + "\n#### " + QByteArray(10000, 'y') + "\n- When: 0001 to 9999\n"));
            QVERIFY(!bench.pane.grab().isNull());
            bench.view->setUnit(Period::Unit::Month);
            QVERIFY(!bench.pane.grab().isNull());
        }
    }
};

THROUGHLINE_SUITE(TimelineTest)
#include "tst_timeline.moc"
