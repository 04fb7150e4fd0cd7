// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/priorities.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

class PrioritiesCsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void itemsStandInTheOrderOfTheirRanking()
    {
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(
            "## Roadmap\n### Now\n#### Asked\n- Value now: 5/5\n- Vision: 1/5\n- Effort: 2\n#### Ahead\n- Value now: 1/5\n"
            "- Vision: 5/5\n- Effort: 2\n#### Half\n- Vision: 4/5\n#### =HYPERLINK(\"x\")\n- Value now: @SUM(A1)\n"));
        QCOMPARE(prioritiesCsv(snapshot, {.vision = 0.5}).split('\n').at(1), QByteArray("1,Asked,Now,5/5,1/5,2,30.00,asked\r"));
        QCOMPARE(prioritiesCsv(snapshot, {.vision = 1}),
            QByteArray("Rank,Item,Theme,Value now,Vision,Person-weeks,Score,Id\r\n"
                       "1,Ahead,Now,1/5,5/5,2,50.00,ahead\r\n2,Asked,Now,5/5,1/5,2,10.00,asked\r\n,Half,Now,,4/5,,,half\r\n"
                       ",\"'=HYPERLINK(\"\"x\"\")\",Now,'@SUM(A1),,,,hyperlinkx\r\n"));
    }
};

THROUGHLINE_SUITE(PrioritiesCsvTest)
#include "tst_priorities.moc"
