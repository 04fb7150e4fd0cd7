// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/support/ui/room.h"
#include "tests/ui/framework/wallbench.h"
#include "ui/framework/wallbar.h"

using namespace throughline;

class WallBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void nothingIsCutInANarrowPane_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {Theme::sidePanel, 300, 400, 520, 740, 760, 1200})
            QTest::addRow("%d", width) << width;
    }

    void nothingIsCutInANarrowPane()
    {
        QFETCH(const int, width);
        WallBench bench(smallFramework());
        bench.pane.setMinimumWidth(Theme::sidePanel); // as beside another mode
        bench.pane.resize(width, 600);
        QApplication::processEvents();
        QCOMPARE(bench.pane.width(), width);
        QCOMPARE(cutIn(bench.pane.findChild<WallBar *>()), QStringList());
    }
};

THROUGHLINE_SUITE(WallBarTest)
#include "tst_wallbar.moc"
