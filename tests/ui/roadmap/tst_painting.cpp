// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline moves on the screen instead of painting it anew is what it would have painted.

#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/support/ui/aspainted.h"
#include "tests/ui/roadmap/roadmapbench.h"

#include <QRandomGenerator>
#include <QScrollBar>

using namespace throughline;

class PaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void scrolledIsAsPainted()
    {
        RoadmapBench bench(plan());
        QRandomGenerator random(7);
        for (int i = 0; i < 60; ++i) {
            QScrollBar *bar = i % 2 == 0 ? bench.view->horizontalScrollBar() : bench.view->verticalScrollBar();
            bar->setValue(bar->value() + random.bounded(-70, 140));
            QApplication::processEvents();
            QVERIFY2(isAsPainted(*bench.view->viewport()), qPrintable(QStringLiteral("step %1").arg(i)));
        }
    }

    void hoveredAndDraggedIsAsPainted()
    {
        RoadmapBench bench(plan());
        QRandomGenerator random(11);
        const auto somewhere = [&] { return QPoint(random.bounded(200, 1000), random.bounded(80, 600)); };
        for (int i = 0; i < 30; ++i) {
            bench.hover(somewhere());
            QApplication::processEvents();
            QVERIFY(isAsPainted(*bench.view->viewport()));
        }
        bench.press(bench.view->areaOf(3).center());
        for (int i = 0; i < 30; ++i) {
            bench.move(somewhere());
            if (i % 5 == 4)
                bench.view->horizontalScrollBar()->setValue(bench.view->horizontalScrollBar()->value() + 30);
            QApplication::processEvents();
            QVERIFY2(isAsPainted(*bench.view->viewport()), qPrintable(QStringLiteral("step %1").arg(i)));
        }
        bench.key(Qt::Key_Escape);
        QApplication::processEvents();
        QVERIFY(isAsPainted(*bench.view->viewport()));
    }

private:
    /// Long and short bars, arrows, an item without a why.
    static QByteArray plan()
    {
        return largeStrategy(150)
            + "### Long\n#### Ages\n- When: 2026 to 2031\n- After: [x](#item-3-make-tidying-the-game)\n\n#### A day\n- When: "
              "2027-05-03\n";
    }
};

THROUGHLINE_SUITE(PaintingTest)
#include "tst_painting.moc"
