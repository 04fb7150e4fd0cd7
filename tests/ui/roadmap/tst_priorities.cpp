// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/roadmap/prioritybench.h"

#include "ui/document/elementmime.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSettings>
#include <QSlider>
#include <QTemporaryDir>

using namespace throughline;

namespace {

void drop(PriorityBench &bench, const char *id, QPoint point, Qt::KeyboardModifiers modifiers = {})
{
    const std::unique_ptr<QMimeData> data(mimeOfElements(bench.document.snapshot(), {bench.item(id)}));
    QWidget *to = bench.plane->viewport();
    QDragEnterEvent enter(point, Qt::CopyAction, data.get(), Qt::LeftButton, modifiers);
    QApplication::sendEvent(to, &enter);
    QDragMoveEvent move(point, Qt::CopyAction, data.get(), Qt::LeftButton, modifiers);
    QApplication::sendEvent(to, &move);
    QDropEvent dropped(point, Qt::CopyAction, data.get(), Qt::LeftButton, modifiers);
    QApplication::sendEvent(to, &dropped);
}

void turnWheel(PriorityBench &bench, QPoint point, int notches)
{
    QWheelEvent event(point, bench.plane->viewport()->mapToGlobal(point), {}, {0, 120 * notches}, Qt::NoButton, Qt::ControlModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(bench.plane->viewport(), &event);
}

} // namespace

class PrioritiesViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    // --- which view ---

    void pLeadsThereAndBackWithTheSelection()
    {
        RoadmapBench bench(scoredPlan());
        bench.click(bench.middle("both"));
        bench.key(Qt::Key_P);
        QCOMPARE(bench.pane.lens(), RoadmapLens::Priorities);
        auto *plane = bench.pane.findChild<PrioritiesView *>();
        QVERIFY(plane->isVisible() && plane->hasFocus());
        QCOMPARE(plane->current(), bench.item("both"));
        bench.key(Qt::Key_H);
        QCOMPARE(bench.pane.lens(), RoadmapLens::Horizons);
        bench.key(Qt::Key_P);
        bench.key(Qt::Key_P);
        QVERIFY(bench.view->isVisible() && bench.view->hasFocus());
        QCOMPARE(bench.current(), "both");
    }

    void theFilterIsSharedByTheViews()
    {
        PriorityBench bench(scoredPlan());
        bench.key(Qt::Key_F, Qt::ControlModifier);
        bench.type(QStringLiteral("theme:then"));
        QCOMPARE(bench.ranking(), (QByteArrayList{"both", "bare"}));
        bench.pane.showThrough(RoadmapLens::Timeline);
        QCOMPARE(bench.view->model().roadmap().bars().size(), 1U);
        bench.head->clearFilter();
        QCOMPARE(bench.view->model().roadmap().bars().size(), 3U);
        bench.pane.showThrough(RoadmapLens::Priorities);
        QCOMPARE(bench.ranking().size(), 4);
    }

    void oneLaneAloneIsShown()
    {
        PriorityBench bench(scoredPlan());
        bench.head->filterByLane(
            RoadmapFilter::Lane{.lanesBy = LaneBy::Theme, .key = QStringLiteral("Now"), .title = QStringLiteral("Now")});
        QCOMPARE(bench.ranking(), (QByteArrayList{"asked", "ahead"}));
        bench.key(Qt::Key_N);
        QCOMPARE(bench.wanted.front().group, QStringLiteral("Now"));
        bench.pane.showThrough(RoadmapLens::Timeline);
        QCOMPARE(bench.view->model().roadmap().bars().size(), 2U);
        // A theme that is called otherwise is no filter any more.
        const auto theme = std::ranges::find(bench.strategy().groups(), QStringLiteral("Now"), &Group::name);
        bench.document.apply(
            *renameHeading(bench.document.snapshot(), theme->section, 0, QStringLiteral("Soon")), QStringLiteral("Rename"));
        QVERIFY(bench.text().contains("### Soon"));
        QVERIFY(!bench.head->filter().isActive());
        QCOMPARE(bench.view->model().roadmap().bars().size(), 3U);
    }

    // --- the pointer ---

    void aClickSelectsEverywhere()
    {
        PriorityBench bench(scoredPlan());
        bench.tap(bench.bubble("ahead"));
        QCOMPARE(bench.current(), "ahead");
        QCOMPARE(bench.panel->list()->currentIndex().row(), bench.ranking().indexOf("ahead"));
        bench.selection.selectElement(bench.item("asked"));
        QCOMPARE(bench.plane->current(), bench.item("asked"));
        QCOMPARE(bench.panel->list()->currentIndex().row(), bench.ranking().indexOf("asked"));
    }

    void draggingSetsWholeScores()
    {
        PriorityBench bench(scoredPlan());
        bench.pull(bench.bubble("asked"), bench.at(3.2, 3.9));
        QCOMPARE(bench.scores("asked"), "3/5 4/5");
        QCOMPARE(bench.current(), "asked");
        QCOMPARE(bench.document.undoStack()->count(), 1);
        bench.pull(bench.bubble("both"), bench.at(2, 1));
        QCOMPARE(bench.scores("both"), "2 / 5 1");
        bench.undo();
        bench.undo();
        QCOMPARE(bench.text(), scoredPlan());
    }

    void aDragAlongOneScoreLeavesTheOther()
    {
        PriorityBench bench(QByteArray(scoredPlan()).replace("Vision: 1/5", "Vision: 23/100"));
        bench.pull(bench.bubble("asked"), bench.bubble("asked") - QPoint(bench.at(5, 0).x() - bench.at(3, 0).x(), 3));
        QCOMPARE(bench.scores("asked"), "3/5 23/100");
    }

    void altSetsExactScores()
    {
        PriorityBench bench(scoredPlan());
        bench.pull(bench.bubble("asked"), bench.at(3.2, 3.9), Qt::AltModifier);
        const auto value = parseScore(QString::fromUtf8(bench.field("asked", FieldKey::ValueNow)));
        QCOMPARE(value->outOf, 100);
        QVERIFY(value->value >= 63 && value->value <= 65);
    }

    void escapeLetsGo()
    {
        PriorityBench bench(scoredPlan());
        bench.send(QEvent::MouseButtonPress, bench.bubble("asked"));
        bench.send(QEvent::MouseMove, bench.at(3, 3));
        bench.send(QEvent::MouseMove, bench.at(2, 3));
        bench.key(Qt::Key_Escape);
        bench.send(QEvent::MouseButtonRelease, bench.at(2, 3));
        QCOMPARE(bench.text(), scoredPlan());
    }

    void severalMoveTogether()
    {
        PriorityBench bench(scoredPlan());
        bench.tap(bench.bubble("asked"));
        bench.tap(bench.bubble("both"), Qt::ControlModifier);
        QCOMPARE(bench.chosen(), (QByteArrayList{"asked", "both"}));
        bench.pull(bench.bubble("both"), bench.at(3, 5));
        QCOMPARE(bench.scores("asked"), "4/5 2/5");
        QCOMPARE(bench.scores("both"), "3 / 5 5");
        QCOMPARE(bench.document.undoStack()->count(), 1);
        QCOMPARE(bench.chosen(), (QByteArrayList{"asked", "both"}));
    }

    void aBandChooses()
    {
        PriorityBench bench(scoredPlan());
        bench.pull(bench.at(0, 5), bench.at(2.5, 1.5));
        QCOMPARE(bench.chosen(), (QByteArrayList{"ahead", "bare"}));
    }

    void aDoubleClickOnTheGroundAsksForAnItemThere()
    {
        PriorityBench bench(scoredPlan());
        bench.send(QEvent::MouseButtonDblClick, bench.at(3.1, 3));
        QCOMPARE(bench.wanted.size(), 1U);
        const auto &fields = bench.wanted.front().fields;
        QCOMPARE(fields[0], (std::pair(FieldKey::ValueNow, QStringLiteral("3/5"))));
        QCOMPARE(fields[1], (std::pair(FieldKey::Vision, QStringLiteral("3/5"))));
        QCOMPARE(bench.wanted.front().group, QStringLiteral("Then"));
    }

    void theWheelZoomsWhereThePointerIs()
    {
        PriorityBench bench(scoredPlan());
        const QPoint before = bench.bubble("ahead");
        turnWheel(bench, before, 5);
        QVERIFY(bench.plane->zoom() > 1.8);
        QVERIFY((bench.bubble("ahead") - before).manhattanLength() <= 3);
        const QPoint ground = bench.at(1.6, 4.5);
        bench.send(QEvent::MouseButtonPress, ground, {}, Qt::MiddleButton);
        bench.send(QEvent::MouseMove, ground + QPoint(-30, -20), {}, Qt::MiddleButton);
        bench.send(QEvent::MouseButtonRelease, ground + QPoint(-30, -20), {}, Qt::MiddleButton);
        QVERIFY((bench.bubble("ahead") - before).manhattanLength() >= 30);
        bench.key(Qt::Key_0);
        QCOMPARE(bench.plane->zoom(), 1.0);
        QCOMPARE(bench.bubble("ahead"), before);
        bench.key(Qt::Key_Plus);
        QVERIFY(bench.plane->zoom() > 1.2);
        bench.key(Qt::Key_Minus);
        QCOMPARE(bench.plane->zoom(), 1.0);
    }

    // --- the keyboard ---

    void arrowsGoToWhatLiesThere()
    {
        PriorityBench bench(scoredPlan());
        bench.key(Qt::Key_Home);
        QCOMPARE(bench.current(), bench.ranking().front());
        bench.tap(bench.bubble("bare"));
        bench.key(Qt::Key_Right);
        QCOMPARE(bench.current(), "asked");
        bench.key(Qt::Key_Up);
        QCOMPARE(bench.current(), "both");
        bench.key(Qt::Key_End);
        QCOMPARE(bench.current(), bench.ranking().back());
        bench.key(Qt::Key_PageUp, Qt::ShiftModifier);
        QCOMPARE(bench.chosen().size(), 2);
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.chosen().size(), 1);
        bench.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bench.chosen().size(), 4);
    }

    void altArrowsChangeScores()
    {
        PriorityBench bench(scoredPlan());
        bench.tap(bench.bubble("asked"));
        bench.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(bench.scores("asked"), "5/5 2/5");
        bench.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.scores("asked"), "4/5 2/5");
        bench.key(Qt::Key_Down, Qt::AltModifier);
        bench.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(bench.text(), scoredPlan());
        bench.key(Qt::Key_Right, Qt::AltModifier); // it has them all
        QCOMPARE(bench.document.undoStack()->count(), 4);
    }

    void titlesAreEditedInPlace()
    {
        PriorityBench bench(scoredPlan());
        bench.tap(bench.bubble("asked"));
        bench.key(Qt::Key_F2);
        QVERIFY(bench.plane->isEditing());
        bench.type(QStringLiteral("Wanted"));
        bench.key(Qt::Key_Return);
        QVERIFY(bench.text().contains("#### Wanted\n"));
        QVERIFY(bench.plane->hasFocus());
    }

    void scoresAndItemsAreTakenAway()
    {
        PriorityBench bench(scoredPlan());
        bench.tap(bench.bubble("asked"));
        bench.key(Qt::Key_Backspace);
        QCOMPARE(bench.scores("asked"), " ");
        bench.tap(bench.bubble("ahead"));
        bench.key(Qt::Key_Delete);
        QVERIFY(!bench.text().contains("#### Ahead"));
        bench.undo();
        bench.undo();
        QCOMPARE(bench.text(), scoredPlan());
    }

    void nAsksForAnItemWithTheScoresOfTheCurrentOne()
    {
        PriorityBench bench(scoredPlan());
        bench.tap(bench.bubble("both"));
        bench.key(Qt::Key_N);
        QCOMPARE(bench.wanted.front().fields[0].second, QStringLiteral("4/5"));
    }

    // --- beside the plane ---

    void whatHasNoScoresWaitsInTheTray()
    {
        PriorityBench bench(scoredPlan());
        QCOMPARE(bench.unscored->list()->model()->rowCount(), 2);
        drop(bench, "none", bench.at(4, 2));
        QCOMPARE(bench.scores("none"), "4/5 2/5");
        QCOMPARE(bench.current(), "none");
        drop(bench, "half", bench.at(1, 5), Qt::AltModifier);
        QVERIFY(bench.field("half", FieldKey::ValueNow).endsWith("/100"));
        QVERIFY(bench.unscored->isHidden());
    }

    void enterPutsOneOfTheTrayIntoTheMiddle()
    {
        PriorityBench bench(scoredPlan());
        QListView *list = bench.unscored->list();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.scores("half"), "3/5 3/5");
    }

    void aBubbleDraggedToTheTrayLosesItsScores()
    {
        PriorityBench bench(scoredPlan());
        const QPoint away = bench.plane->viewport()->mapFromGlobal(bench.unscored->mapToGlobal(bench.unscored->rect().center()));
        bench.pull(bench.bubble("asked"), away);
        QCOMPARE(bench.scores("asked"), " ");
    }

    void theWeightRanksAndTellsWhetherTheOrderSurvives()
    {
        PriorityBench bench(scoredPlan());
        auto *effort = bench.panel->findChild<QCheckBox *>();
        QCOMPARE(bench.ranking().front(), "asked"); // two weeks for a five
        effort->setChecked(false);
        QCOMPARE(bench.ranking(), (QByteArrayList{"both", "ahead", "asked", "bare"}));
        QSlider *slider = bench.panel->slider();
        slider->setFocus();
        bench.key(Qt::Key_Home);
        QCOMPARE(bench.ranking(), (QByteArrayList{"asked", "both", "bare", "ahead"}));
        QVERIFY2(bench.panel->survival().startsWith(QStringLiteral("The order holds")), qPrintable(bench.panel->survival()));
        slider->setValue(55);
        QVERIFY2(bench.panel->survival().contains(QStringLiteral("hangs on the weight")), qPrintable(bench.panel->survival()));
        slider->setFocus();
        bench.key(Qt::Key_Right);
        QCOMPARE(bench.plane->model().weights().vision, 0.6);
        QCOMPARE(bench.text(), scoredPlan());
    }

    void theRankingSelectsAndOpens()
    {
        PriorityBench bench(scoredPlan());
        RankingList *list = bench.panel->list();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(bench.current(), bench.ranking()[1]);
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.current(), bench.ranking()[2]);
        bench.key(Qt::Key_Return);
        QVERIFY(bench.plane->isEditing());
    }

    void aNarrowPaneShowsTheRankingInThePlanesPlace()
    {
        PriorityBench bench(scoredPlan());
        QVERIFY(bench.panel->isVisible());
        bench.pane.resize(500, 500);
        QVERIFY(!bench.panel->isVisible() && bench.plane->isVisible());
        bench.key(Qt::Key_R);
        QVERIFY(bench.panel->isVisible() && bench.unscored->isVisible() && !bench.plane->isVisible());
        QVERIFY(bench.panel->list()->hasFocus());
        bench.key(Qt::Key_R);
        QVERIFY(bench.plane->isVisible() && bench.plane->hasFocus());
        bench.pane.resize(1300, 700);
        QVERIFY(bench.panel->isVisible());
        bench.key(Qt::Key_R);
        QVERIFY(!bench.panel->isVisible() && bench.plane->isVisible());
    }

    void weightColourAndViewAreKept()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("kept.ini")), QSettings::IniFormat);
        {
            PriorityBench bench(scoredPlan());
            bench.plane->setColour(RoadmapColour::Theme);
            bench.panel->setWeights({.vision = 0.35, .countsEffort = false});
            bench.pane.store(settings);
        }
        RoadmapBench bench(scoredPlan());
        bench.pane.restore(settings);
        QCOMPARE(bench.pane.lens(), RoadmapLens::Priorities);
        QCOMPARE(bench.pane.priorityLook().colour, RoadmapColour::Theme);
        QCOMPARE(bench.pane.priorityLook().weights, (RankingWeights{.vision = 0.35, .countsEffort = false}));
        QCOMPARE(bench.view->colour(), RoadmapColour::Status);
        settings.setValue(QStringLiteral("priorities/vision"), 4000);
        settings.setValue(QStringLiteral("priorities/colour"), 99);
        bench.pane.restore(settings);
        QCOMPARE(bench.pane.priorityLook().weights.vision, 1.0);
    }

    // --- odd documents ---

    void oddScoresAndTitlesAreShown()
    {
        QByteArray text = "## Roadmap\n### A\n";
        for (int n = 0; n < 3000; ++n)
            text += "#### Item " + QByteArray::number(n) + "\n- Value now: 3/5\n- Vision: 3/5\n";
        text += "#### " + QByteArray(10000, 'y')
            + "\n- Value now: 5/5\n- Vision: 5/5\n- Effort: 0\n"
              "#### \xf0\x9f\x8e\x89 party \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\n- Value now: 0/5\n- Vision: 100/100\n- Effort: 9e9 "
              "years\n"
              "#### Beyond\n- Value now: 9/5\n- Vision: NaN\n";
        PriorityBench bench(text);
        QVERIFY(!bench.pane.grab().isNull());
        bench.key(Qt::Key_Home);
        bench.plane->setZoom(12);
        QVERIFY(!bench.pane.grab().isNull());
        QCOMPARE(bench.unscored->list()->model()->rowCount(), 1);
        QCOMPARE(bench.text(), text);
    }

    void theIntroductionStandsInWhileThereAreNoItems()
    {
        PriorityBench bench("# Plan\n");
        QVERIFY(!bench.page->isVisible());
        bench.document.start(*SourceText::fromUtf8(scoredPlan()));
        QVERIFY(bench.page->isVisible());
        QCOMPARE(bench.ranking().size(), 4);
        QVERIFY(!bench.pane.grab().isNull());
    }
};

THROUGHLINE_SUITE(PrioritiesViewTest)
#include "tst_priorities.moc"
