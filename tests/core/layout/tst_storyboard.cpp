// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/storyboard.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

BoardMeasure measure(double width, double height, double zoom = 1)
{
    return {.viewport = {width, height}, .zoom = zoom};
}

std::vector<StoryboardBand> bandsOf(std::initializer_list<int> counts)
{
    std::vector<StoryboardBand> bands;
    int frame = 0;
    for (const int count : counts) {
        StoryboardBand band{
            .group = static_cast<int>(bands.size()), .act = static_cast<Act>(bands.size() % 3), .name = {}, .frames = {}};
        for (int i = 0; i < count; ++i)
            band.frames.push_back(frame++);
        bands.push_back(band);
    }
    return bands;
}

QStringList namesOf(const QByteArray &text)
{
    QStringList names;
    for (const StoryboardBand &band : storyboardBands(readStrategy(text).strategy))
        names += QStringLiteral("%1:%2").arg(band.name).arg(band.frames.size());
    return names;
}

bool overlap(const QRectF &a, const QRectF &b)
{
    return a.intersects(b);
}

} // namespace

class StoryboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyActHasABand()
    {
        QCOMPARE(namesOf({}), QStringList({"Today:0", "The turn:0", "Tomorrow:0"}));
        QCOMPARE(namesOf("## Vision\n### Now\n#### A\n#### B\n### Tomorrow\n"), QStringList({"Now:2", "The turn:0", "Tomorrow:0"}));
        QCOMPARE(namesOf("## Vision\n#### A\n### Prologue\n### The turn\n#### B\n"),
            QStringList({":1", "Prologue:0", "Today:0", "The turn:1", "Tomorrow:0"}));
    }

    void nothingOverlaps_data()
    {
        QTest::addColumn<BoardView>("view");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("zoom");
        for (const BoardView view : {BoardView::Strip, BoardView::Grid, BoardView::Outline}) {
            for (const double width : {300.0, 1000.0, 1440.0}) {
                for (const double zoom : {0.5, 1.0, 2.5})
                    QTest::addRow("view %d, %g wide, zoom %g", static_cast<int>(view), width, zoom) << view << width << zoom;
            }
        }
    }

    void nothingOverlaps()
    {
        QFETCH(const BoardView, view);
        QFETCH(const double, width);
        QFETCH(const double, zoom);
        const Storyboard board(bandsOf({5, 0, 9}), view, measure(width, 640, zoom));
        QCOMPARE(board.cards().size(), std::size_t(14));
        const QRectF whole({}, board.size());
        std::vector<QRectF> areas;
        for (const Storyboard::Card &card : board.cards())
            areas.push_back(card.area);
        for (const Storyboard::Band &band : board.bands()) {
            areas.push_back(band.header);
            if (!band.vacancy.isNull())
                areas.push_back(band.vacancy);
        }
        for (std::size_t i = 0; i < areas.size(); ++i) {
            QVERIFY(whole.contains(areas[i]));
            for (std::size_t j = i + 1; j < areas.size(); ++j)
                QVERIFY(!overlap(areas[i], areas[j]));
        }
        const QRectF card({}, board.cardSize());
        std::vector<QRectF> parts{board.picture(), board.chips()};
        for (const FrameWords words : {FrameWords::Title, FrameWords::Caption, FrameWords::Narration, FrameWords::Notes}) {
            if (!board.words(words).isNull())
                parts.push_back(board.words(words));
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QVERIFY(card.contains(parts[i]));
            for (std::size_t j = i + 1; j < parts.size(); ++j)
                QVERIFY(!overlap(parts[i], parts[j]));
        }
    }

    void onlyAStripIsWiderThanTheWindow()
    {
        for (const BoardView view : {BoardView::Grid, BoardView::Outline}) {
            for (const double width : {300.0, 450.0, 600.0, 1000.0}) {
                for (const double zoom : {0.5, 1.0, 2.5}) {
                    const Storyboard board(bandsOf({5, 0}), view, measure(width, 640, zoom));
                    QVERIFY2(board.size().width() <= width, qPrintable(QStringLiteral("%1 at zoom %2").arg(width).arg(zoom)));
                    QVERIFY(board.words(FrameWords::Title).width() > 100);
                }
            }
        }
    }

    void aGridFillsTheWidth()
    {
        const Storyboard board(bandsOf({7}), BoardView::Grid, measure(1000, 640));
        QVERIFY(board.cards()[0].area.top() == board.cards()[1].area.top());
        QVERIFY(board.size().width() <= 1000 && board.size().width() > 990);
    }

    void aPlaceIsBesideTheNearestCard()
    {
        const Storyboard board(bandsOf({5, 0, 2}), BoardView::Grid, measure(1000, 640));
        const QRectF first = board.cards()[0].area;
        const auto at = [&](QPointF point) {
            const auto place = board.placeAt(point);
            return std::pair(place.band, place.index);
        };
        QCOMPARE(at(first.topLeft() - QPointF(9, 9)), std::pair(0, 0));
        QCOMPARE(at(first.center() + QPointF(5, 0)), std::pair(0, 1));
        QCOMPARE(at({board.size().width(), board.cards()[4].area.center().y()}), std::pair(0, 5));
        QCOMPARE(at(board.bands()[1].vacancy.center()), std::pair(1, 0));
        QCOMPARE(at({5, 1e6}), std::pair(2, 0));
        // The mark of a place at the end of a row is there, not at the start of the next.
        const QRectF lastOfRow = board.cards()[2].area;
        const auto place = board.placeAt({lastOfRow.right() + 3, lastOfRow.center().y()});
        QCOMPARE(place.mark.top(), lastOfRow.top());
    }

    void arrowsGoToTheNearest()
    {
        using enum Storyboard::Direction;
        const Storyboard board(bandsOf({5, 2}), BoardView::Grid, measure(800, 640)); // three columns
        QCOMPARE(board.cards()[3].area.left(), board.cards()[0].area.left());
        QCOMPARE(board.neighbour(0, Right), 1);
        QCOMPARE(board.neighbour(0, Left), 0);
        QCOMPARE(board.neighbour(1, Down), 4);
        QCOMPARE(board.neighbour(2, Down), 4);
        QCOMPARE(board.neighbour(4, Down), 6);
        QCOMPARE(board.neighbour(6, Up), 4);
        QCOMPARE(board.neighbour(6, Down), 6);
        QCOMPARE(board.neighbour(3, Home), 0);
        QCOMPARE(board.neighbour(-1, End), 6);
        QCOMPARE(Storyboard({}, BoardView::Grid, measure(800, 640)).neighbour(-1, Down), -1);
        const Storyboard strip(bandsOf({5, 2}), BoardView::Strip, measure(1600, 640));
        QCOMPARE(strip.neighbour(3, Down), 3);
        QCOMPARE(strip.neighbour(0, PageDown), 3);
    }

    void aBoxFindsItsCards()
    {
        const Storyboard board(bandsOf({5, 2}), BoardView::Grid, measure(800, 640));
        QCOMPARE(
            board.cardsTouching(QRectF(board.cards()[0].area.center(), board.cards()[4].area.center())), std::vector({0, 1, 3, 4}));
        QCOMPARE(board.cardsTouching(QRectF(0, 0, 5, 5)), std::vector<int>());
        QCOMPARE(board.cardsIn(board.cards()[3].area), std::pair(3, 5));
    }
};

THROUGHLINE_SUITE(StoryboardTest)
#include "tst_storyboard.moc"
