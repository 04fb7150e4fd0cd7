// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/support/ui/room.h"
#include "tests/ui/storyboard/boardbench.h"
#include "ui/storyboard/boardbar.h"

using namespace throughline;

class BoardBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void nothingIsCutInANarrowPane_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {Theme::sidePanel, 300, 370, 380, 520, 740, 760, 1200})
            QTest::addRow("%d", width) << width;
    }

    void nothingIsCutInANarrowPane()
    {
        QFETCH(const int, width);
        BoardBench bench("## Vision\n\n### Today\n\n#### Ouch\n\nWords to speak.\n");
        bench.pane.setMinimumWidth(Theme::sidePanel); // as beside another mode
        bench.pane.resize(width, 600);
        QApplication::processEvents();
        QCOMPARE(bench.pane.width(), width);
        QCOMPARE(cutIn(bench.pane.findChild<BoardBar *>()), QStringList());
    }
};

THROUGHLINE_SUITE(BoardBarTest)
#include "tst_boardbar.moc"
