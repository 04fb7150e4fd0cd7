// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/support/ui/room.h"
#include "tests/ui/map/mapbench.h"

#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace throughline;

class FilterBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void wordsFilterToThePathsThroughThem()
    {
        MapBench bench(smallMap());
        bench.key(Qt::Key_F, Qt::ControlModifier);
        auto *words = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(words);
        QTest::keyClicks(words, "stars");
        QCOMPARE(bench.shown(), (QStringList{"Parents", "Mess", "Game", "Stars"}));
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(bench.shown().contains("Shelf"));
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(bench.view->hasFocus());
    }

    void itemsAreFilteredByThemeTimeAndStatus()
    {
        MapBench bench(smallMap());
        for (const auto &[menu, choice] :
            {std::pair{"Theme", "Other"}, std::pair{"When", "2027 Q1"}, std::pair{"Status", "Doing"}}) {
            auto *button = bench.pane.findChild<QToolButton *>(QString::fromLatin1(menu));
            QVERIFY(button);
            Q_EMIT button->menu()->aboutToShow();
            const auto actions = button->menu()->actions();
            const auto found = std::ranges::find(actions, QString::fromLatin1(choice), &QAction::text);
            QVERIFY2(found != actions.end(), choice);
            (*found)->trigger();
            QVERIFY(button->isChecked());
            QCOMPARE(bench.shown().contains("Stars"), QByteArray(menu) != "Theme");
            QVERIFY(!bench.shown().contains("Shelf"));
            Q_EMIT button->menu()->aboutToShow();
            button->menu()->actions().constFirst()->trigger();
            QVERIFY(bench.shown().contains("Shelf"));
        }
    }

    void theFilterFollowsWhatAFieldSays()
    {
        MapBench bench(smallMap());
        auto *status = bench.pane.findChild<QToolButton *>(QStringLiteral("Status"));
        Q_EMIT status->menu()->aboutToShow();
        const auto actions = status->menu()->actions();
        (*std::ranges::find(actions, QStringLiteral("Doing"), &QAction::text))->trigger();
        QVERIFY(bench.shown().contains("Stars"));
        const qsizetype at = bench.text().indexOf("doing");
        bench.document.apply(TextEdit::replace({at, at + 5}, "done"), QStringLiteral("Edit"));
        QVERIFY(!bench.shown().contains("Stars"));
        bench.undo();
        QVERIFY(bench.shown().contains("Stars"));
    }

    void aNarrowPaneHasOneMenuForAll()
    {
        MapBench bench(smallMap());
        bench.pane.setMinimumWidth(Theme::sidePanel); // as beside another mode
        bench.pane.resize(Theme::sidePanel, 600);
        QVERIFY(!button(bench, "Theme")->isVisible());
        QToolButton *funnel = button(bench, "Funnel");
        QVERIFY(funnel->isVisible() && !funnel->isChecked());
        choose(funnel, {Qt::Key_Down, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return}); // Theme, Any theme, Play
        QVERIFY(bench.shown().contains("Stars") && !bench.shown().contains("Why not"));
        QVERIFY(funnel->isChecked());
        QCOMPARE(funnel->accessibleName(), QStringLiteral("Theme: Play"));
        choose(funnel, {Qt::Key_Up, Qt::Key_Return}); // the last: everything again
        QVERIFY(bench.shown().contains("Why not"));
        QVERIFY(!funnel->isChecked());
        bench.pane.resize(1200, 600);
        QVERIFY(button(bench, "Theme")->isVisible() && !funnel->isVisible());
    }

    void nothingIsCutInANarrowPane_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {Theme::sidePanel, 300, 380, 440, 520, 700, 720, 1200})
            QTest::addRow("%d", width) << width;
    }

    void nothingIsCutInANarrowPane()
    {
        QFETCH(const int, width);
        MapBench bench(smallMap());
        bench.pane.setMinimumWidth(Theme::sidePanel);
        bench.pane.resize(width, 600);
        for (const MapFace face : {MapFace::Map, MapFace::PainsBets, MapFace::ItemsBets}) {
            bench.pane.setFace(face);
            QApplication::processEvents();
            QCOMPARE(bench.pane.width(), width);
            QCOMPARE(cutIn(bench.pane.findChild<MapBar *>()), QStringList());
        }
    }

private:
    static QToolButton *button(const MapBench &bench, const QString &name) { return bench.pane.findChild<QToolButton *>(name); }
    /// Presses \a keys in the menu that a click on \a button opens.
    static void choose(QToolButton *button, const QList<Qt::Key> &keys)
    {
        QTimer::singleShot(0, button, [keys] {
            for (const Qt::Key key : keys)
                QTest::keyClick(QApplication::activePopupWidget(), key);
        });
        QTest::mouseClick(button, Qt::LeftButton);
    }
};

THROUGHLINE_SUITE(FilterBarTest)
#include "tst_filterbar.moc"
