// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/priority.h"

#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

Priority priorityIn(const QByteArray &fields)
{
    return priorityOf(readStrategy("## Roadmap\n### Now\n#### Launch\n" + fields).body("launch"));
}

} // namespace

class PriorityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void scoresAreReadAsNumbers()
    {
        QCOMPARE(priorityIn("- Value now: 3/5\n- Vision: 86/100\n- Effort: 2 months\n"),
            (Priority{.value = Score{3, 5}, .vision = Score{86, 100}, .effort = 8.66}));
        QCOMPARE(priorityIn("- Value now: 4\n- Vision: 0/5\n").value, (Score{4, 5}));
        QVERIFY(priorityIn("- Value now: 4\n- Vision: 0/5\n").isScored());
    }

    void whatCannotBeReadIsNotThere_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("words") << QByteArray("- Value now: lots\n- Vision: NaN\n- Effort: some\n");
        QTest::newRow("out of range") << QByteArray("- Value now: 6/5\n- Vision: -1/5\n- Effort: -2\n");
        QTest::newRow("of none") << QByteArray("- Value now: 0/0\n- Vision: 1/0\n- Effort: 0\n");
        QTest::newRow("endless") << QByteArray("- Value now: 99999999999999999999/5\n- Vision: 4/5/6\n- Effort: ")
                + QByteArray(400, '9') + " years\n";
        QTest::newRow("long") << QByteArray("- Value now: ") + QByteArray(10000, 'x') + "\n";
    }

    void whatCannotBeReadIsNotThere()
    {
        QFETCH(QByteArray, fields);
        QCOMPARE(priorityIn(fields), Priority());
    }

    void onlyItemsThatAreWantedAreRead()
    {
        const Strategy strategy
            = readStrategy("## Roadmap\n### Now\n#### A\n- Vision: 1/5\n#### B\n## Framework\n### Bets\n#### C\n").strategy;
        QCOMPARE(prioritiesOf(strategy).size(), 2U);
        QCOMPARE(prioritiesOf(strategy, [](int item) { return item == 1; }).front().item, 1);
    }
};

THROUGHLINE_SUITE(PriorityTest)
#include "tst_priority.moc"
