// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/edits.h"
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/ui/map/mapbench.h"

#include <QAccessible>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

using namespace throughline;

class MapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void aClickSelectsEverywhere()
    {
        MapBench bench(smallMap());
        bench.click("Game");
        QCOMPARE(bench.selected(), QStringLiteral("Game"));
        bench.click("Why not");
        QCOMPARE(bench.selected(), QStringLiteral("Why not"));
    }

    void whatIsSelectedElsewhereIsCurrentHere()
    {
        MapBench bench(smallMap());
        bench.selection.selectElement(bench.element("Shelf"));
        QCOMPARE(bench.current(), QStringLiteral("Shelf"));
        QVERIFY(bench.view->accessibleDescription().contains("Shelf"));
        bench.view->setZoom(3);
        bench.selection.selectElement(bench.element("Why not"));
        QVERIFY(bench.view->viewport()->rect().contains(bench.view->areaOf(bench.view->current())));
    }

    void hoveringTracesThePathAndFadesTheRest()
    {
        MapBench bench(smallMap());
        const QImage before = bench.picture();
        bench.moveTo(bench.middle("Stars"));
        const QImage hovered = bench.picture();
        const auto colour = [&bench](const QImage &image, const QString &title) {
            const QRect area = bench.view->areaOf(bench.node(title));
            return image.pixelColor(area.left() + Theme::tight + 2, area.center().y()); // the bar of its kind
        };
        QCOMPARE(colour(hovered, "Game"), colour(before, "Game"));
        QCOMPARE(colour(hovered, "Parents"), colour(before, "Parents"));
        QVERIFY(colour(hovered, "Shelf") != colour(before, "Shelf"));
        QVERIFY(colour(hovered, "Noise") != colour(before, "Noise"));
        bench.moveTo({3, bench.view->viewport()->height() - 3});
        QCOMPARE(bench.picture(), before);
    }

    void aRibbonIsTracedToo()
    {
        MapBench bench(smallMap());
        const QImage before = bench.picture();
        const QRect game = bench.view->areaOf(bench.node("Game"));
        QVERIFY(bench.view->model().map().ribbonAt(bench.view->toMap(QPointF(game.right() + 6, game.center().y()))) >= 0);
        bench.moveTo({game.right() + 6, game.center().y()});
        QVERIFY(bench.picture() != before);
    }

    void aDoubleClickRenamesWithLinksInOneStep()
    {
        MapBench bench(smallMap());
        bench.doubleClick("Game");
        QVERIFY(bench.field());
        QCOMPARE(bench.field()->text(), QStringLiteral("Game"));
        QTest::keyClicks(bench.field(), "A better game");
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QVERIFY(!bench.field());
        QVERIFY(bench.text().contains("#### A better game\n"));
        QVERIFY(bench.text().contains("- Why: [A better game](#a-better-game)"));
        QCOMPARE(bench.current(), QStringLiteral("A better game"));
        QVERIFY(bench.view->hasFocus());
        bench.undo();
        QCOMPARE(bench.text(), smallMap());
    }

    void f2AndEnterRenameAndEscapeThinksBetterOfIt()
    {
        for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Return}) {
            MapBench bench(smallMap());
            bench.click("Shelf");
            bench.key(key);
            QVERIFY(bench.field());
            QTest::keyClicks(bench.field(), "Other words");
            QTest::keyClick(bench.field(), Qt::Key_Escape);
            QVERIFY(!bench.field());
            QCOMPARE(bench.text(), smallMap());
        }
    }

    void aNameThatIsTakenIsRefusedAndStaysToBeMended()
    {
        MapBench bench(smallMap());
        bench.doubleClick("Shelf");
        QTest::keyClicks(bench.field(), "Game");
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QCOMPARE(bench.refused.size(), 1);
        QVERIFY(bench.field());
        QCOMPARE(bench.text(), smallMap());
    }

    void arrowsWalkAlongTheThroughline()
    {
        MapBench bench(smallMap());
        bench.click("Stars");
        QStringList walked;
        for (int i = 0; i < 3; ++i) {
            bench.key(Qt::Key_Left);
            walked += bench.selected();
        }
        QCOMPARE(walked, (QStringList{"Game", "Mess", "Parents"}));
        bench.key(Qt::Key_Right);
        QCOMPARE(bench.selected(), QStringLiteral("Mess"));
        bench.key(Qt::Key_End);
        QCOMPARE(bench.selected(), QStringLiteral("Noise"));
    }

    void draggingAndTheWheelMoveIt()
    {
        MapBench bench(smallMap());
        bench.view->setZoom(2);
        QScrollBar *bar = bench.view->verticalScrollBar();
        bar->setValue(100);
        const QPoint from(600, 400);
        QTest::mousePress(bench.view->viewport(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 5; ++i)
            bench.moveTo(from - QPoint(0, 10 * i), Qt::LeftButton);
        QTest::mouseRelease(bench.view->viewport(), Qt::LeftButton, {}, from - QPoint(0, 50));
        QCOMPARE(bar->value(), 150);
        QCOMPARE(bench.selected(), QString()); // no click
        QTest::wheelEvent(bench.view->viewport()->window()->windowHandle(),
            bench.view->viewport()->mapTo(bench.view->window(), QPoint(600, 400)), {0, -120});
        QVERIFY(bar->value() > 150);
    }

    void whatScrollsInLooksAsIfPaintedAtOnce()
    {
        MapBench bench(smallMap());
        bench.view->setZoom(2.2);
        bench.picture();
        for (const QPoint to : {QPoint(0, 70), QPoint(90, 70), QPoint(40, 200), QPoint(0, 0)}) {
            bench.view->horizontalScrollBar()->setValue(to.x());
            bench.view->verticalScrollBar()->setValue(to.y());
            bench.picture();
        }
        bench.view->verticalScrollBar()->setValue(130);
        const QImage scrolled = bench.picture();
        bench.view->applyTheme(bench.view->theme()); // paints all of it
        const QImage painted = bench.picture();
        QCOMPARE(scrolled.size(), painted.size());
        int different = 0;
        for (int y = 0; y < painted.height(); ++y) {
            for (int x = 0; x < painted.width(); ++x)
                different += scrolled.pixel(x, y) != painted.pixel(x, y);
        }
        QVERIFY2(different < painted.width(), qPrintable(QString::number(different)));
    }

    void allInSightIsBelowTheHeadings()
    {
        MapBench bench(largeStrategy(1000));
        bench.view->fit();
        QVERIFY(bench.view->zoom() < 0.5);
        const int heading = static_cast<int>(bench.view->painter().labels().headingHeight());
        const QRect room = bench.view->viewport()->rect().adjusted(0, heading, 0, 0);
        for (int n = 0; n < bench.view->model().map().nodeCount(); ++n)
            QVERIFY(room.contains(bench.view->areaOf(n)));
    }

    void whatIsSelectedStaysInSightWhenTheWindowChanges()
    {
        MapBench bench(largeStrategy(55));
        bench.selection.selectElement(bench.element("Item 44: make tidying the game"));
        for (const QSize size : {QSize(1200, 300), QSize(700, 500), QSize(1500, 250), QSize(900, 900)}) {
            bench.pane.resize(size);
            bench.picture();
            QVERIFY(bench.view->viewport()->rect().contains(bench.view->areaOf(bench.view->current())));
        }
    }

    /// A window that opens gives the map its room in steps.
    void whatIsSelectedComesIntoSightWhenThereIsRoom()
    {
        MapBench bench(largeStrategy(55));
        MapView view(&bench.document, &bench.selection, bench.view->theme(), nullptr);
        const TraceMap &map = bench.view->model().map();
        bench.selection.selectElement(map.node(map.column(static_cast<int>(FlowColumn::Item)).front()).element);
        view.resize(88, 3);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        for (const QSize size : {QSize(236, 436), QSize(358, 436)})
            view.resize(size);
        const QRect area = view.areaOf(view.current());
        QVERIFY(
            area.top() >= static_cast<int>(view.painter().labels().headingHeight()) && area.bottom() < view.viewport()->height());
    }

    void ribbonsAreWhereTheyBelongOnADenseScreen()
    {
        MapBench bench(smallMap());
        const QSize size(900, 600);
        const auto drawn = [&](double ratio) {
            QImage image(size * 2, QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.translate(QPointF(20, 10) * 2 / ratio);
            painter.scale(2 / ratio, 2 / ratio);
            bench.view->painter().paint(painter, {.visible = QRectF(QPointF(), size), .scale = 1});
            painter.end();
            image.setDevicePixelRatio(1);
            return image;
        };
        const MapGeometry &geometry = bench.view->model().map().geometry();
        const double x = geometry.columnLeft(0) + geometry.boxWidth + geometry.channel / 2; // between boxes, there are only ribbons
        const QRect between(static_cast<int>(x + 20) * 2, 0, 8, size.height() * 2);
        const QImage plain = drawn(1).copy(between);
        QCOMPARE(drawn(2).copy(between), plain);
        QVERIFY(plain != QImage(plain).scaled(1, 1).scaled(plain.size())); // some of it is a ribbon
    }

    void zoomKeepsWhatIsUnderThePointer()
    {
        MapBench bench(smallMap());
        const QPoint point = bench.middle("Game");
        const QPointF place = bench.view->toMap(point);
        bench.view->setZoom(2, point);
        const QPointF after = bench.view->fromMap(place);
        QVERIFY((after - point).manhattanLength() <= 2);
        bench.key(Qt::Key_0);
        const QSizeF size = bench.view->model().map().geometry().size * bench.view->zoom();
        QVERIFY(size.width() <= bench.view->viewport()->width() + 1 && size.height() <= bench.view->viewport()->height() + 1);
        const double fitted = bench.view->zoom();
        bench.key(Qt::Key_Plus);
        QVERIFY(bench.view->zoom() > fitted);
        bench.key(Qt::Key_Minus);
        QVERIFY(qAbs(bench.view->zoom() - fitted) < 1e-9);
    }

    void anEditElsewhereShowsAtOnce()
    {
        MapBench bench(smallMap());
        bench.document.apply(
            *linkElement(bench.document.snapshot(), bench.element("Why not"), FieldKey::Why, bench.element("Idle")),
            QStringLiteral("Link"));
        QVERIFY(!bench.view->model().map().node(bench.node("Why not")).isGap);
        QVERIFY(!bench.view->model().map().node(bench.node("Idle")).isGap);
        bench.undo();
        QVERIFY(bench.view->model().map().node(bench.node("Why not")).isGap);
    }

    void aHiddenMapCatchesUpWhenItIsShown()
    {
        MapBench bench(smallMap());
        bench.pane.hide();
        bench.document.apply(*renameElement(bench.document.snapshot(), bench.element("Game"), "Match"), QStringLiteral("Rename"));
        QCOMPARE(bench.view->model().snapshot().revision(), 0);
        bench.pane.show();
        QVERIFY(bench.shown().contains("Match"));
    }

    void crowdedColumnsFoldAndUnfoldByMouseAndKey()
    {
        MapBench bench(largeStrategy(1000));
        QVERIFY(bench.node("Theme 3") >= 0);
        bench.view->setCurrent(bench.node("Theme 3"));
        QCOMPARE(bench.current(), QStringLiteral("Theme 3"));
        bench.key(Qt::Key_F);
        QVERIFY(bench.view->model().map().node(bench.node("Theme 3")).role == MapNode::Role::Header);
        QVERIFY(bench.shown().contains("Item 151: make tidying the game"));
        bench.click("Theme 3");
        QVERIFY(bench.view->model().map().node(bench.node("Theme 3")).role == MapNode::Role::Fold);
        bench.doubleClick("Theme 3");
        QVERIFY(bench.view->model().map().node(bench.node("Theme 3")).role == MapNode::Role::Header);
    }

    void aFoldStandsForWhatIsSelectedInIt()
    {
        MapBench bench(largeStrategy(1000));
        bench.selection.selectElement(bench.element("Item 151: make tidying the game"));
        QCOMPARE(bench.current(), QStringLiteral("Theme 3"));
    }

    void anEmptyStrategySaysWhatToDo()
    {
        MapBench bench("# Plan\n");
        auto *add = bench.pane.findChildren<QPushButton *>().constFirst();
        QVERIFY(add->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(bench.text().contains("#### New roadmap item"));
        QVERIFY(bench.field());
        QTest::keyClicks(bench.field(), "First");
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QVERIFY(bench.text().contains("#### First\n"));
        bench.undo();
        bench.undo();
        QCOMPARE(bench.text(), "# Plan\n");
        QVERIFY(add->isVisible());
    }

    void strangeStrategiesAreShown_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray framework = "## Framework\n\n### Pain points\n\n#### Mess\n\n### Strategic bets\n\n";
        QTest::newRow("a bet that solves itself") << framework + "#### Self\n- Solves: [Self](#self)\n";
        QTest::newRow("items in a circle") << QByteArray(
            "## Roadmap\n\n#### One\n- Why: [Two](#two)\n\n#### Two\n- Why: [One](#one)\n");
        QTest::newRow("a long title") << "## Roadmap\n\n#### " + QByteArray(10240, 'x') + "\n\n#### "
                + QByteArray("word ").repeated(2000) + "\n";
        QTest::newRow("right to left") << framework
                + "#### \xD7\x9E\xD7\xA9\xD7\x97\xD7\xA7, \xD7\x9C\xD7\x90 \xD7\x9B\xD7\x9C\xD7\x99\n- Solves: [Mess](#mess)\n";
        QTest::newRow("Chinese") << framework
                + "#### \xE6\xB8\xB8\xE6\x88\x8F\xE4\xB8\x8D\xE6\x98\xAF\xE5\xB7\xA5\xE5\x85\xB7\n- Solves: [Mess](#mess)\n";
        QTest::newRow("no titles") << QByteArray("## Roadmap\n\n####\n\n####\n\n## Framework\n\n### Pain points\n\n####\n");
        QTest::newRow("kinds under the wrong part")
            << QByteArray("## Vision\n\n### Strategic bets\n\n#### Told\n\n## Roadmap\n\n### Pain points\n\n#### Planned\n");
        QTest::newRow("links in a circle across columns")
            << QByteArray("## Framework\n\n### Target market\n\n#### M\n- Felt by: [P](#p)\n\n### Pain points\n\n#### P\n"
                          "- Felt by: [M](#m), [B](#b)\n\n### Strategic bets\n\n#### B\n- Solves: [P](#p), [I](#i)\n\n"
                          "## Roadmap\n\n#### I\n- Why: [B](#b)\n");
        QTest::newRow("no links at all") << QByteArray("## Roadmap\n\n#### One\n\n## Vision\n\n#### Two\n");
    }

    void strangeStrategiesAreShown()
    {
        QFETCH(const QByteArray, text);
        MapBench bench(text);
        QVERIFY(!bench.picture().isNull());
        for (const double zoom : {0.05, 0.3, 3.0}) {
            bench.view->setZoom(zoom);
            bench.picture();
        }
        for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up})
            bench.key(key);
        QVERIFY(bench.view->current() >= 0);
        bench.moveTo(bench.view->areaOf(bench.view->current()).center());
        bench.picture();
        QCOMPARE(bench.text(), text);
    }

    void aScreenReaderFindsTheBoxes()
    {
        MapBench bench(smallMap());
        QAccessibleInterface *map = QAccessible::queryAccessibleInterface(bench.view);
        QCOMPARE(map->childCount(), bench.view->model().map().nodeCount());
        QAccessibleInterface *game = map->child(bench.node("Game"));
        QCOMPARE(game->text(QAccessible::Name), QStringLiteral("Strategic bets: Game"));
        QVERIFY(game->text(QAccessible::Description).contains("2 items"));
        bench.click("Game");
        QVERIFY(game->state().selected);
        QCOMPARE(map->focusChild(), game);
        QAccessibleInterface *mess = map->child(bench.node("Mess"));
        mess->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(mess->state().selected);
        QVERIFY(bench.view->isEditing());
    }
};

THROUGHLINE_SUITE(MapTest)
#include "tst_map.moc"
