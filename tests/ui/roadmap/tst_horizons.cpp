// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/roadmap/roadmapbench.h"

#include "ui/document/elementmime.h"
#include "ui/roadmap/horizonlist.h"
#include "ui/roadmap/horizonsview.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>

using namespace throughline;

class HorizonsViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void hLeadsThereAndBackWithTheSelection()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("three"));
        bench.key(Qt::Key_H);
        QVERIFY(bench.pane.lens() == RoadmapLens::Horizons && !bench.view->isVisible());
        auto *horizons = bench.pane.findChild<HorizonsView *>();
        QVERIFY(horizons->isVisible());
        QCOMPARE(horizons->list(3)->selected(), std::vector<int>{bench.item("three")});
        QVERIFY(horizons->list(3)->hasFocus());
        bench.key(Qt::Key_H);
        QVERIFY(bench.view->isVisible() && bench.view->hasFocus());
        QCOMPARE(bench.current(), "three");
    }

    void altArrowsMoveACard()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("one"));
        bench.key(Qt::Key_H);
        bench.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(bench.when("one"), "2027 Q2");
        bench.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(bench.when("one"), "2027 Q3");
        QCOMPARE(bench.current(), "one");
        QCOMPARE(bench.document.undoStack()->count(), 2);
        bench.undo();
        bench.undo();
        QCOMPARE(bench.text(), smallPlan());
    }

    void aDroppedCardGetsTheColumnsTime()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("one"));
        bench.key(Qt::Key_H);
        auto *horizons = bench.pane.findChild<HorizonsView *>();
        const std::unique_ptr<QMimeData> data(mimeOfElements(bench.document.snapshot(), {bench.item("six")}));
        QDragEnterEvent enter({10, 10}, Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(horizons->list(4)->viewport(), &enter);
        QDropEvent drop({10, 10}, Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(horizons->list(4)->viewport(), &drop);
        QCOMPARE(bench.when("six"), "next year");
        QCOMPARE(bench.current(), "six");
    }

    void arrowsGoFromColumnToColumn()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("one"));
        bench.key(Qt::Key_H);
        bench.key(Qt::Key_Right);
        QCOMPARE(bench.current(), "two");
        bench.key(Qt::Key_Right);
        QCOMPARE(bench.current(), "three");
        bench.key(Qt::Key_N);
        QCOMPARE(bench.wanted.size(), 1U);
        QCOMPARE(bench.wanted.front().fields.front().second, QStringLiteral("next half"));
    }

    void aTitleIsWrittenOnItsCard()
    {
        for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Return}) {
            RoadmapBench bench(smallPlan());
            bench.click(bench.middle("one"));
            bench.key(Qt::Key_H);
            bench.key(key);
            bench.key(Qt::Key_A, Qt::ControlModifier);
            bench.type(QStringLiteral("First hill"));
            bench.key(Qt::Key_Return);
            QCOMPARE(bench.text(),
                QByteArray(smallPlan()).replace("#### One", "#### First hill").replace("[One](#one)", "[First hill](#first-hill)"));
            QVERIFY(bench.pane.findChild<HorizonsView *>()->list(1)->hasFocus());
            bench.undo();
            QCOMPARE(bench.text(), smallPlan());
        }
    }

    void aTitleThatIsTakenStaysToBeMended()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("one"));
        bench.key(Qt::Key_H);
        bench.key(Qt::Key_F2);
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.type(QStringLiteral("Two"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.refused.size(), 1);
        QVERIFY(qobject_cast<TitleField *>(QApplication::focusWidget()));
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.text(), smallPlan());
        QVERIFY(bench.pane.findChild<HorizonsView *>()->list(1)->hasFocus());
    }

    void aCardIsLinkedToItsWhyAndToWhatItComesAfter()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("two"));
        bench.key(Qt::Key_H);
        bench.key(Qt::Key_L);
        bench.type(QStringLiteral("book"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.field("two", FieldKey::Why), "[A book](#a-book)");
        bench.pane.findChild<HorizonsView *>()->takeFocus();
        bench.key(Qt::Key_L, Qt::ShiftModifier);
        bench.type(QStringLiteral("six"));
        bench.key(Qt::Key_Return);
        QVERIFY(bench.text().contains("[Six](#six)"));
        QCOMPARE(bench.document.undoStack()->count(), 2);
    }

    void aCardLosesItsDateByBackspace()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("three"));
        bench.key(Qt::Key_H);
        bench.key(Qt::Key_Backspace);
        QCOMPARE(bench.when("three"), QByteArray());
        QCOMPARE(bench.current(), "three");
        QVERIFY(bench.pane.findChild<HorizonsView *>()->list(6)->hasFocus());
    }

    void aCardIsDeletedOnceItsLinksAreKnown()
    {
        RoadmapBench bench(smallPlan());
        bench.dialogs.isRemovalFine = false;
        bench.click(bench.middle("one"));
        bench.key(Qt::Key_H);
        bench.key(Qt::Key_Delete);
        QCOMPARE(bench.dialogs.asked, QStringList{QStringLiteral("remove")});
        QCOMPARE(bench.text(), smallPlan());
        bench.dialogs.isRemovalFine = true;
        bench.key(Qt::Key_Delete);
        QVERIFY(bench.strategy().find("one") < 0);
        bench.undo();
        QCOMPARE(bench.text(), smallPlan());
    }

    void theFilterCountsThereToo()
    {
        RoadmapBench bench(smallPlan());
        bench.click(bench.middle("one"));
        bench.key(Qt::Key_H);
        bench.key(Qt::Key_F, Qt::ControlModifier);
        bench.type(QStringLiteral("team:red"));
        auto *horizons = bench.pane.findChild<HorizonsView *>();
        QCOMPARE(horizons->list(1)->cards()->rowCount(), 0);
        QCOMPARE(horizons->list(3)->cards()->rowCount(), 1);
    }

    void lanesColourZoomAndHorizonsAreKept()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("kept.ini")), QSettings::IniFormat);
        {
            RoadmapBench bench(smallPlan());
            bench.view->setLanesBy(LaneBy::Team);
            bench.view->setColour(RoadmapColour::Bet);
            bench.view->setMonthWidth(100);
            bench.click(bench.middle("one"));
            bench.key(Qt::Key_H);
            bench.pane.store(settings);
        }
        RoadmapBench bench(smallPlan());
        bench.pane.restore(settings);
        QCOMPARE(bench.view->model().options().lanesBy, LaneBy::Team);
        QCOMPARE(bench.view->colour(), RoadmapColour::Bet);
        QCOMPARE(bench.view->monthWidth(), 100.0);
        QCOMPARE(bench.pane.lens(), RoadmapLens::Horizons);
        QCOMPARE(bench.pane.look().lanesBy, LaneBy::Team);
        settings.setValue(QStringLiteral("roadmap/lanes"), 77);
        settings.setValue(QStringLiteral("roadmap/month"), -5);
        bench.pane.restore(settings);
        QVERIFY(!bench.pane.grab().isNull());
    }

    void thousandsInAColumnAndOddTitlesAreShown()
    {
        QByteArray text = "---\nstarts: 2027 Q1\n---\n## Roadmap\n### A\n";
        for (int n = 0; n < 3000; ++n)
            text += "#### Item " + QByteArray::number(n) + "\n- When: this quarter\n";
        text += "#### " + QByteArray(10000, 'y')
            + "\n\n#### \xf0\x9f\x8e\x89 party \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\n- When: later\n";
        RoadmapBench bench(text);
        bench.click(bench.view->areaOf(0).center());
        bench.key(Qt::Key_H);
        QVERIFY(!bench.pane.grab().isNull());
        QCOMPARE(bench.text(), text);
    }
};

THROUGHLINE_SUITE(HorizonsViewTest)
#include "tst_horizons.moc"
