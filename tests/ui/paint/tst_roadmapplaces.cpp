// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "ui/paint/roadmapplaces.h"

#include <QApplication>
#include <QTest>

using namespace throughline;

class RoadmapPlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void wordsThatFitAreInTheBar()
    {
        const Bench bench;
        const auto words = bench.words({0, 10, 30}, 80);
        QVERIFY(!words.isBeside && words.hasMark);
        QVERIFY(bench.area({0, 10, 30}).contains(words.place));
    }

    void longWordsStandBesideAShortBarWhereThereIsRoom()
    {
        const Bench bench;
        const auto words = bench.words({0, 1, 30}, 200);
        QVERIFY(words.isBeside && words.place.left() >= bench.area({0, 1, 30}).right());
        QCOMPARE(words.place.width(), 200.0);
    }

    void wordsNeverReachTheNextBar_data()
    {
        QTest::addColumn<double>("end");
        QTest::addColumn<double>("next");
        for (const double end : {0.1, 0.5, 1.0, 3.0, 9.0})
            for (const double gap : {0.0, 0.2, 1.0, 4.0})
                QTest::addRow("%g+%g", end, gap) << end << end + gap;
    }

    void wordsNeverReachTheNextBar()
    {
        QFETCH(double, end);
        QFETCH(double, next);
        const Bench bench;
        for (const double needed : {20.0, 90.0, 300.0, 9000.0}) {
            const auto words = bench.words({0, end, next}, needed);
            if (!words.place.isEmpty())
                QVERIFY(words.place.right() <= bench.places.toView({std::max(next, end), 0}, bench.view).x());
        }
    }

    void theTitleOfALongBarStaysInSight()
    {
        Bench bench;
        bench.view.scroll = {400, 0};
        const auto words = bench.words({0, 40, 90}, 80);
        QVERIFY(words.place.left() > bench.places.laneWidth());
        QVERIFY(bench.places.isPinned(bench.bar({0, 40, 90}), bench.view));
    }

    void aWholePixelIsTheSameOneHoweverFarItIsScrolled()
    {
        for (const double length : {-0.5, 0.5, 12.5, 0.25})
            QCOMPARE(RoadmapPlaces::snapped(length - 7), RoadmapPlaces::snapped(length) - 7);
    }

private:
    struct Span {
        double start;
        double end;
        double room;
    };

    struct Bench {
        RoadmapPlaces::Words words(const Span &span, double needed) const { return places.words(bar(span), view, needed, needed); }
        QRectF area(const Span &span) const { return places.area(bar(span), view); }
        static RoadmapBar bar(const Span &span)
        {
            return {.item = 0, .lane = 0, .start = span.start, .end = span.end, .shownEnd = span.end, .room = span.room};
        }

        Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8("## Roadmap\n#### A\n- When: 2027 to 2035\n"));
        Roadmap roadmap = Roadmap::of(snapshot, {});
        RoadmapPlaces places{roadmap, Theme::make(false, QApplication::font())};
        RoadmapPlaces::View view{.size = {1200, 600}, .scroll = {0, 0}, .month = 20};
    };
};

THROUGHLINE_SUITE(RoadmapPlacesTest)
#include "tst_roadmapplaces.moc"
